import type { MessageOnVhost } from '@hubsante/model';
import { COMMON, type OperatorsTable } from './operators-table.ts';

/** A disagreement between our links and the table of the operators. */
export type AcceptedDifference =
  | { readonly kind: 'vhost-unknown-to-us'; readonly vhost: string; readonly names: readonly string[] }
  | { readonly kind: 'vhost-unknown-to-them'; readonly vhost: string; readonly link: string }
  | {
      readonly kind: 'accepted-by-them';
      readonly vhost: string;
      readonly message: string;
      readonly reason: string | null;
    }
  | {
      readonly kind: 'accepted-by-us';
      readonly vhost: string;
      readonly message: string;
      readonly link: string;
      /** What we say of it ourselves. */
      readonly caveat: string | null;
    }
  /** What they let pass everywhere and we do not, with the vhosts where we do not. */
  | { readonly kind: 'everywhere-by-them'; readonly message: string; readonly vhosts: readonly string[] }
  /** A service message that their line of what passes everywhere lacks. */
  | { readonly kind: 'everywhere-by-us'; readonly message: string }
  | { readonly kind: 'name-unknown'; readonly vhost: string; readonly name: string };

/** The message that a class of the Hub carries, whatever it is called: `RS-EDA`, `createCaseHealth`, `CreateCaseHealthWrapper`. */
export class MessageNames {
  readonly #names = new Map<string, string>();

  /** @param roots name and root of every message of the model releases. */
  constructor(roots: Iterable<readonly [name: string, root: string]>) {
    for (const [name, root] of roots) {
      for (const alias of [name, name.replaceAll('-', ''), root]) this.#names.set(key(alias), name);
    }
  }

  /** `null` when no message is called so. */
  messageOf(name: string): string | null {
    return (
      this.#names.get(key(name)) ?? this.#names.get(key(name.replace(/(?:Wrapper|Message)$/i, ''))) ?? null
    );
  }
}

/** The last part of a qualified class name, whatever its case and signs. */
function key(name: string): string {
  return (name.split('.').at(-1) ?? name).replaceAll(/[-_ ]/g, '').toLowerCase();
}

/** Everything on which the two tables disagree, vhost by vhost, in our order. */
export function compareAccepted(
  ours: readonly MessageOnVhost[],
  theirs: OperatorsTable,
  names: MessageNames,
  service: ReadonlySet<string>,
): readonly AcceptedDifference[] {
  const differences: AcceptedDifference[] = [];
  const common = new Map((theirs.everywhere ?? []).map((name) => [name, names.messageOf(name)]));
  const everywhere = new Set(common.values());
  for (const vhost of new Set(ours.map((line) => line.vhost))) {
    const lines = ours.filter((line) => line.vhost === vhost);
    const written = theirs.vhosts.get(vhost);
    if (written === undefined) {
      differences.push({ kind: 'vhost-unknown-to-them', vhost, link: lines[0]?.link ?? '' });
      continue;
    }
    const known = new Map(written.map((name) => [name, names.messageOf(name)]));
    for (const [name, message] of known) {
      if (message === null) differences.push({ kind: 'name-unknown', vhost, name });
    }
    const accepted = new Set(known.values());
    for (const { message, isAccepted, link, caveat } of lines) {
      // Service messages pass everywhere: operators need not list them.
      if (isAccepted && !accepted.has(message) && !everywhere.has(message) && !service.has(message))
        differences.push({ kind: 'accepted-by-us', vhost, message, link, caveat });
    }
    for (const message of accepted) {
      const own = lines.find((line) => line.message === message);
      if (message !== null && own?.isAccepted !== true)
        differences.push({ kind: 'accepted-by-them', vhost, message, reason: own?.reason ?? null });
    }
  }
  for (const [name, message] of common) {
    if (message === null) differences.push({ kind: 'name-unknown', vhost: COMMON, name });
    else {
      const vhosts = vhostsWithout(message, ours).filter((vhost) => theirs.vhosts.has(vhost));
      if (vhosts.length > 0) differences.push({ kind: 'everywhere-by-them', message, vhosts });
    }
  }
  if (theirs.everywhere !== null) {
    const ofOurs = [...new Set(ours.flatMap(({ message, isAccepted }) => (isAccepted ? message : [])))];
    for (const message of ofOurs.filter((one) => service.has(one) && !everywhere.has(one)))
      differences.push({ kind: 'everywhere-by-us', message });
  }
  for (const [vhost, list] of theirs.vhosts) {
    if (!ours.some((line) => line.vhost === vhost))
      differences.push({ kind: 'vhost-unknown-to-us', vhost, names: list });
  }
  return differences;
}

/** Our vhosts on which a message does not pass. */
function vhostsWithout(message: string, ours: readonly MessageOnVhost[]): readonly string[] {
  const accepting = new Set(
    ours.filter((line) => line.message === message && line.isAccepted).map(({ vhost }) => vhost),
  );
  return [...new Set(ours.map(({ vhost }) => vhost))].filter((vhost) => !accepting.has(vhost));
}
