/** Begins every OLE compound file ([MS-CFB] 2.2), the container of Excel 97-2003 and of encrypted workbooks. */
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const DIRECTORY_ENTRY_SIZE = 128;
/** Streams that hold an encrypted workbook ([MS-OFFCRYPTO] 2.3.4). */
const ENCRYPTED = ['EncryptedPackage', 'EncryptionInfo'].map(nameOfStream);
/** Streams of documents of before 2007: one of the first two is in every `.xls` ([MS-XLS] 2.1.2). */
const OLD = ['Workbook', 'Book', 'WordDocument', 'PowerPoint Document'].map(nameOfStream);

/** As directory entries have it, in UTF-16 with its end. */
function nameOfStream(name: string): readonly number[] {
  return [...name, '\0'].flatMap((letter) => [letter.charCodeAt(0), 0]);
}

/** Whether bytes are a compound file (MS-CFB): an `.xls`, or a workbook with a password. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return holdsAt(bytes, 0, SIGNATURE);
}

/**
 * Whether a compound file is a workbook with an opening password, rather than an old `.xls`. The directory may be missing, as
 * it mostly stands at the end: where nothing says that the file is of before 2007, it is a workbook of today, encrypted.
 */
export function isEncryptedWorkbook(bytes: Uint8Array): boolean {
  let isOld = false;
  // The names of streams begin their directory entries, which are aligned on their size.
  for (let at = 0; at < bytes.length; at += DIRECTORY_ENTRY_SIZE) {
    if (ENCRYPTED.some((name) => holdsAt(bytes, at, name))) return true;
    isOld ||= OLD.some((name) => holdsAt(bytes, at, name));
  }
  return !isOld;
}

function holdsAt(bytes: Uint8Array, at: number, expected: readonly number[]): boolean {
  return expected.every((byte, index) => bytes[at + index] === byte);
}
