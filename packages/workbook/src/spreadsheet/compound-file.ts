/** Begins every OLE compound file ([MS-CFB] 2.2), the container of Excel 97-2003 and of encrypted workbooks. */
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const DIRECTORY_ENTRY_SIZE = 128;
/** The stream that holds an encrypted workbook ([MS-OFFCRYPTO] 2.3.4.4), in UTF-16. */
const ENCRYPTED_STREAM = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);

export function isCompoundFile(bytes: Uint8Array): boolean {
  return holdsAt(bytes, 0, SIGNATURE);
}

/** Whether a compound file is a workbook with an opening password, rather than an old `.xls`. */
export function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  // The names of streams begin their directory entries, which are aligned on their size.
  for (let at = 0; at < bytes.length; at += DIRECTORY_ENTRY_SIZE) {
    if (holdsAt(bytes, at, ENCRYPTED_STREAM)) return true;
  }
  return false;
}

function holdsAt(bytes: Uint8Array, at: number, expected: readonly number[]): boolean {
  return expected.every((byte, index) => bytes[at + index] === byte);
}
