import type { ConstraintKind, UncoveredReason } from '@hubsante/model';

/** What breaks each kind of constraint, in French, as a vendor calls it. */
export const CONSTRAINT_TITLES: Readonly<Record<ConstraintKind, string>> = {
  required: 'champ obligatoire absent',
  forbidden: 'champ interdit présent',
  closed: 'balise inconnue',
  object: 'texte au lieu d’un objet',
  list: 'valeur au lieu d’une liste',
  single: 'liste au lieu d’une valeur',
  'min-items': 'trop peu de répétitions',
  'max-items': 'trop de répétitions',
  text: 'nombre au lieu d’un texte',
  number: 'texte au lieu d’un nombre',
  integer: 'nombre à virgule au lieu d’un entier',
  boolean: 'texte au lieu de true ou false',
  pattern: 'texte qui n’a pas la forme demandée',
  date: 'date mal écrite',
  datetime: 'date et heure mal écrites',
  'phone-number': 'numéro de téléphone mal écrit',
  moment: 'heure qui n’existe pas',
  codes: 'valeur hors de la liste',
};

/** Why a constraint has no example, in French. */
export const REASONS: Readonly<Record<UncoveredReason, string>> = {
  'no-valid-message':
    'un champ obligatoire du message n’a aucune valeur qui satisfasse à toutes ses contraintes',
  'no-valid-value':
    'aucune valeur de ce champ n’a pu être construite : donner dans le classeur un exemple qui respecte ses contraintes',
  'no-breaking-value': 'aucune valeur connue n’enfreint cette contrainte sans en enfreindre une autre',
  'unjudged-pattern': 'l’expression régulière est trop coûteuse pour être vérifiée sans risque',
  'list-too-long': 'il faudrait une liste de plus de 200 répétitions',
};
