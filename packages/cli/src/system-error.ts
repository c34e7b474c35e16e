/** The code of a failure of the operating system, `ENOENT`; `null` for any other error. */
export function systemErrorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** Whether the system refuses for want of rights. */
export function isForbidden(code: string): boolean {
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS';
}

/** The file or folder the system refused, `null` when it does not tell. */
export function systemErrorPath(error: unknown): string | null {
  return error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : null;
}
