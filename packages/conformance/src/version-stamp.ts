import type { Artefact, ArtefactKind } from './artefact-kind.ts';

/** The `version` member of a published schema, a date `yy.mm.dd`; nested members stand deeper. */
const VERSION_MEMBER = /^( {4}"version": )"([^"\n]*)"/m;

/** The date of the run an artefact bears, in its text or in its name; `null` when it bears none. */
export function stampOf({ kind, path, text }: Artefact): string | null {
  if (kind.stamp === 'version-member') return VERSION_MEMBER.exec(text)?.[2] ?? null;
  if (kind.stamp === 'file-name') return kind.path.exec(path)?.groups?.stamp ?? null;
  return null;
}

/** The date most artefacts of a kind bear: the run that published them; `null` when none bears one. */
export function publishedStamp(kind: ArtefactKind, artefacts: readonly Artefact[]): string | null {
  const counts = new Map<string, number>();
  for (const artefact of artefacts) {
    const stamp = artefact.kind === kind ? stampOf(artefact) : null;
    if (stamp !== null) counts.set(stamp, (counts.get(stamp) ?? 0) + 1);
  }
  let winner: string | null = null;
  for (const [stamp, count] of counts) {
    const best = winner === null ? 0 : (counts.get(winner) ?? 0);
    // Of equally frequent dates the latest: an answer that does not depend on the order of the files.
    if (count > best || (count === best && winner !== null && stamp > winner)) winner = stamp;
  }
  return winner;
}

/** The text with the date of the run taken out. */
export function textWithoutStamp({ kind, text }: Artefact): string {
  return kind.stamp === 'version-member' ? text.replace(VERSION_MEMBER, '$1""') : text;
}
