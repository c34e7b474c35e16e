import { type Field, walkFields } from '@hubsante/model';
import type { Explanation } from './explanation.ts';

/** Letters that are not the same bytes on every system: tools lose files that bear them in their names. */
const FRAGILE = /[^\p{ASCII}]/u;

export const lostFile: Explanation = {
  code: 'lost-file',
  category: 'lost-file',
  sentence: {
    fr: 'Perdu dans cette copie de la version, à cause de son nom accentué : un JSON Schema publié en contient tous les codes, donc il existait.',
    en: 'Lost in this copy of the release, because of the accents in its name: a published JSON Schema holds all its codes, so it existed.',
  },
  kinds: ['nomenclature-csv'],
  situations: ['only-produced'],
  // The incumbent takes the codes of its schemas from the published nomenclatures (docs/reference/format-des-classeurs.md §11).
  holds: ({ name }, { release, pair }) =>
    FRAGILE.test(name) &&
    release.messages.some(
      (message) =>
        pair('json-schema', message.name)?.situation === 'identical' &&
        [...walkFields(message.fields)].some((field) => nomenclatureOf(field) === name),
    ),
};

function nomenclatureOf(field: Field): string | null {
  const nomenclature = field.kind === 'leaf' ? (field.enumeration?.nomenclature ?? null) : null;
  return nomenclature === null ? null : nomenclature.id.normalize('NFC');
}
