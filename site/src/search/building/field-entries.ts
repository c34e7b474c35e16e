import { fieldAddress } from '../../site/addresses.ts';
import { fieldPlaces } from '../../site/field-places.ts';
import type { LinkSite } from '../../site/site.ts';
import type { ToldEntry } from './shard-builder.ts';

/** Every field of a link version, and the codes written beside them. */
export function fieldEntries(one: LinkSite): readonly ToldEntry[] {
  const { link, version } = one.manifest;
  return [...fieldPlaces({ links: [one], models: [] })].flatMap(({ message, field }) => {
    const { path, name, label, description, cardinality, typeName, nomenclature, codes = [] } = field;
    const address = fieldAddress(link, version, message, path);
    const told: ToldEntry = {
      kind: 'field',
      context: message,
      name,
      label,
      text: description ?? '',
      others: [typeName, nomenclature?.title].filter(Boolean).join(' '),
      address,
      note: cardinality,
    };
    return [
      told,
      ...codes.map(
        ({ value, label: meaning }): ToldEntry => ({
          kind: 'code',
          context: `${message} › ${path}`,
          name: String(value),
          label: meaning,
          address,
          apart: String(value),
        }),
      ),
    ];
  });
}
