import { codeAddress, nomenclatureAddress } from '../../site/addresses.ts';
import { nomenclatureFile, nomenclaturesOf } from '../../site/nomenclature-files.ts';
import type { ModelSite } from '../../site/site.ts';
import type { ToldEntry } from './shard-builder.ts';

/** Every nomenclature of a model release. */
export function nomenclatureEntries(model: ModelSite): readonly ToldEntry[] {
  return nomenclaturesOf(model).map((one) => ({
    kind: 'nomenclature',
    name: one.title,
    text: nomenclatureFile(model, one).description,
    others: `${one.id} ${one.reference}`,
    address: nomenclatureAddress(model.release, one.id),
    alike: one.title,
  }));
}

/** Every code of them, with the words above it in the hierarchy. */
export function codeEntries(model: ModelSite): readonly ToldEntry[] {
  return nomenclaturesOf(model).flatMap((one) =>
    nomenclatureFile(model, one).codes.map(
      ({ code, label, labels, description, comment }): ToldEntry => ({
        kind: 'code',
        context: one.title,
        name: code,
        label,
        text: [description, comment].filter(Boolean).join(' '),
        others: labels.filter((above) => above !== null && above !== label).join(' '),
        address: codeAddress(model.release, one.id, code),
        alike: one.title,
        // Two codes may differ by blanks alone, which anchors do not hold.
        apart: code,
      }),
    ),
  );
}
