/** The file beside the workbooks of a release of ours that says what they do not. */
export const RELEASE_MANIFEST = 'release.yaml';
