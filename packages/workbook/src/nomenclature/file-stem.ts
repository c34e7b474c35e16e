/** Why a text cannot, or should not, name a file; `null` when it can. */
export type FileStemFault = 'unusable' | 'fragile';

/** `fragile` names are legal on most systems, but Windows refuses or alters them. */
export function fileStemFault(stem: string): FileStemFault | null {
  if (/[/\\\p{Cc}\p{Zl}\p{Zp}]|\.\./u.test(stem)) return 'unusable';
  if (stem !== stem.trim() || stem.endsWith('.') || /[<>:"|?*]/.test(stem)) return 'fragile';
  return null;
}
