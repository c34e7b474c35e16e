import type { DiagnosticReporter } from '../diagnostics.ts';
import { nomenclaturesOf } from '../diff/diff-releases.ts';
import type { LinkVersion } from '../link.ts';
import type { Nomenclature } from '../nomenclature.ts';
import type { Release } from '../release.ts';
import { closestName, foldName } from '../validation/closest-name.ts';
import { linkDiagnostics as diagnostics } from './diagnostics.ts';

/** Tells the nomenclatures of other vhosts that the model release does not have. */
export function checkOtherVhosts(link: LinkVersion, release: Release, reporter: DiagnosticReporter): void {
  const { nomenclatures: known } = release;
  const ids = new Set(known.map(({ id }) => id));
  for (const { vhost, nomenclatures } of link.otherVhosts) {
    for (const { id, place } of nomenclatures) {
      if (ids.has(id)) continue;
      reporter.report(
        diagnostics['vhost-nomenclature-unknown'],
        { place, value: id },
        { vhost, release: link.modelRelease, suggestion: meant(id, known) ?? spoken(link, release) },
      );
    }
  }
}

/** The id of the nomenclature that was meant, by its id or by its name; `null` when none is like it. */
function meant(authored: string, known: readonly Nomenclature[]): string | null {
  const named = known.find(({ name }) => foldName(name) === foldName(authored));
  return (
    named?.id ??
    closestName(
      authored,
      known.map(({ id }) => id),
    )
  );
}

/** The ids of the code lists that the messages of a link use. */
function spoken({ messages }: LinkVersion, release: Release): string {
  const carried = new Set(messages.map(({ message }) => message));
  const used = nomenclaturesOf(release.messages.filter(({ name }) => carried.has(name)));
  return used.map(({ id }) => id).join(', ');
}
