import type { HubTransfer } from '@hubsante/hub';
import { type DiagnosticCollector, transferExchange, vhostsOf } from '@hubsante/model';
import { type ConvertibleVersion, conversionRows, type ReleaseOpener } from '../evolution/conversion-rows.ts';
import type { CheckedLink } from '../specifications/check-links.ts';

/** How conversions are found. */
interface ConversionOptions {
  /** Working folder. */
  readonly from: string;
  readonly openRelease: ReleaseOpener;
  /** Receives the faults of what persons wrote of two versions. */
  readonly reporter: DiagnosticCollector;
}

/**
 * What the Hub converts of the messages that leave the vhosts of a link for those of others that are served with it, by what
 * `specs/evolution` and the models say; none where nothing of the kind is served.
 */
export async function vhostConversions(
  { opened, result }: CheckedLink,
  all: readonly CheckedLink[],
  { from, openRelease, reporter }: ConversionOptions,
): Promise<readonly HubTransfer[]> {
  const source = convertible({ opened, result });
  if (source === null) return [];
  const found: HubTransfer[] = [];
  for (const transfer of opened.link?.transfers ?? []) {
    const served = all.filter(
      (one) => one.opened.link !== null && vhostsOf(one.opened.link).includes(transfer.to),
    );
    const target = served.map(convertible).find((one) => one !== null);
    if (target === undefined || target === null) continue;
    const { usual, ofMessage } = await conversionRows(source, target, from, openRelease, reporter);
    const rootOf = new Map(source.release().messages.map(({ name, root }) => [name, root]));
    found.push({
      from: transfer.from,
      to: transfer.to,
      exchange: transferExchange(transfer),
      usual,
      ofMessage: Object.fromEntries([...ofMessage].map(([name, row]) => [rootOf.get(name) ?? name, row])),
    });
  }
  return found;
}

function convertible({ opened, result }: Pick<CheckedLink, 'opened' | 'result'>): ConvertibleVersion | null {
  const { subject } = result;
  if (subject === null || opened.link === null) return null;
  const { modelRelease } = opened.link;
  return {
    model: modelRelease,
    modelFolder: opened.root.modelFolder(modelRelease),
    release: () => subject.release,
    link: () => subject,
  };
}
