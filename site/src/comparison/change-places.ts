import { type ToldChange, type ToldComparison, withVisibleBlanks } from '@hubsante/model/contracts';
import { codeAddress, fieldAddress, messageAddress } from '../site/addresses.ts';

/** Which messages and nomenclatures have pages on the site. */
export interface KnownPages {
  readonly links: readonly {
    readonly link: string;
    readonly version: string;
    readonly modelRelease: string;
    readonly messages: readonly string[];
  }[];
  /** Releases of the model, which their nomenclatures are shown with. */
  readonly models: readonly string[];
}

/** Where a change holds. */
export interface ChangePlace {
  readonly text: string;
  readonly address: string | null;
}

type Versions = Pick<ToldComparison, 'previous' | 'current'>;

/** Every place of a change, the first first; none for what is said of a link. */
export function placesOf(change: ToldChange, versions: Versions, known: KnownPages): readonly ChangePlace[] {
  const { message, field, code, subject, places = [] } = change;
  if (message === undefined)
    return code === undefined
      ? []
      : [{ text: withVisibleBlanks(code), address: codePage(change, versions, known) }];
  if (subject === 'link') return [];
  const fields = field === undefined ? [undefined] : [...new Set([field, ...places])];
  return fields.map((one) => ({
    text: one === undefined ? message : `${message} ${one}`,
    address: messagePage(change, one, versions, known),
  }));
}

/** The newer version, or the older one of what is gone. */
function sideOf({ kind }: ToldChange, { previous, current }: Versions): ToldComparison['current'] {
  const isGone = kind.endsWith('-removed') && kind !== 'value-removed' && kind !== 'pattern-removed';
  return isGone ? previous : current;
}

/** The link that shows a side; of a model release, one that carries the message. */
function linkOf({ subject, version }: ToldComparison['current'], message: string, { links }: KnownPages) {
  return links.find((one) =>
    subject === 'mdd'
      ? one.modelRelease === version && one.messages.includes(message)
      : one.link === subject && one.version === version,
  );
}

function messagePage(
  change: ToldChange,
  field: string | undefined,
  versions: Versions,
  known: KnownPages,
): string | null {
  const { message = '' } = change;
  const link = linkOf(sideOf(change, versions), message, known);
  if (link === undefined || !link.messages.includes(message)) return null;
  return field === undefined
    ? messageAddress(link.link, link.version, message)
    : fieldAddress(link.link, link.version, message, field);
}

function codePage(change: ToldChange, versions: Versions, known: KnownPages): string | null {
  const { nomenclature, code } = change;
  const side = sideOf(change, versions);
  const release =
    side.subject === 'mdd'
      ? side.version
      : known.links.find(({ link, version }) => link === side.subject && version === side.version)
          ?.modelRelease;
  if (nomenclature === undefined || code === undefined || release === undefined) return null;
  return known.models.includes(release) ? codeAddress(release, nomenclature, code) : null;
}
