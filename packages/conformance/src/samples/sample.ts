/** A published sample message. */
export interface Sample {
  /** From the folder of the release, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Below it stand the published samples of a release. */
export const SAMPLE_FOLDER = 'src/main/resources/sample';

/** The name of the folder a sample stands in: that of its message, when its author sorted it so. */
export function folderOf({ path }: Sample): string {
  return path.split('/').at(-2) ?? '';
}
