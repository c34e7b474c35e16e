import type { ReleaseEmitter } from '@hubsante/emitters';

/** The emitters a conformance run needs: those of the published forms, and our own schemas, which are compared with them. */
export async function comparedEmitters(): Promise<readonly ReleaseEmitter[]> {
  const { releaseEmitters } = await import('@hubsante/emitters');
  return [...(await releaseEmitters('ans')), ...(await releaseEmitters('release', ['json-schema']))];
}
