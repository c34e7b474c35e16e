import { defineDiagnostics } from '../diagnostics.ts';

/** Code lists of a model release beside the messages that use them. */
export const nomenclatureUseDiagnostics = defineDiagnostics('link', {
  'nomenclature-unused': {
    severity: 'advice',
    fr: {
      message: 'Aucune donnée n’emploie la nomenclature « {value} » ({name}).',
      remedy: 'La citer dans le détail de format d’une donnée, ou la retirer des nomenclatures publiées.',
      why: 'Une liste de codes publiée sans usage laisse croire qu’un message la transporte. Une faute dans le nom cité par une donnée a le même effet.',
    },
    en: {
      message: 'No datum uses the nomenclature “{value}” ({name}).',
      remedy: 'Name it in the constraint of a datum, or remove it from the published nomenclatures.',
      why: 'A code list published without use leads to believe that a message carries it. A slip in the name a datum cites has the same effect.',
    },
  },
});
