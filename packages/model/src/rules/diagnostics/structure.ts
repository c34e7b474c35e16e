import { defineDiagnostics } from '../../diagnostics.ts';

/** Shapes that today’s publications get wrong. */
export const structureDiagnostics = defineDiagnostics('model', {
  'cardinality-misread': {
    severity: 'warning',
    fr: {
      message: 'La cardinalité « {value} » est mal lue par les publications actuelles.',
      remedy:
        'Vérifier le schéma publié, ou employer 0..1, 1..1, 0..n, 1..n ou un maximum d’un seul chiffre.',
      why: 'L’outil historique ne regarde que le premier et le dernier caractère : 0..12 devient « deux au plus », 0..11 n’est plus une liste, 2..n devient facultatif. Nos propres schémas respectent ce qui est écrit.',
    },
    en: {
      message: 'Today’s publications misread the cardinality “{value}”.',
      remedy: 'Check the published schema, or use 0..1, 1..1, 0..n, 1..n or a one-digit maximum.',
      why: 'The incumbent tool looks at the first and last character only: 0..12 becomes “two at most”, 0..11 is no longer a list, 2..n becomes optional. Our own schemas follow what is written.',
    },
  },
  'cardinality-zero': {
    severity: 'warning',
    fr: {
      message: 'La cardinalité « {value} » interdit la donnée.',
      remedy: 'Retirer la ligne du périmètre, ou corriger le maximum.',
      why: 'Une donnée qui ne peut jamais apparaître n’a pas à figurer dans le message.',
    },
    en: {
      message: 'The cardinality “{value}” forbids the datum.',
      remedy: 'Remove the row from the perimeter, or mend the maximum.',
      why: 'A datum that may never occur has no place in the message.',
    },
  },
  'type-recursive': {
    severity: 'warning',
    fr: {
      message: 'L’objet « {type} » se contient lui-même.',
      remedy: 'Vérifier que c’est voulu ; sinon donner un autre nom à l’objet intérieur.',
      why: 'Un objet récursif est permis, mais l’outil de publication historique ne termine pas son diagramme ni son tableau Word.',
    },
    en: {
      message: 'The object “{type}” contains itself.',
      remedy: 'Check that it is meant; else give the inner object another name.',
      why: 'A recursive object is allowed, but the incumbent publication tool never finishes its diagram nor its Word table.',
    },
  },
  'root-shared': {
    severity: 'warning',
    fr: {
      message: 'L’élément racine « {value} » est déjà celui du message {first}.',
      remedy: 'Donner à chaque message sa propre racine.',
      why: 'Dans l’enveloppe, l’élément racine est tout ce qui distingue deux messages.',
    },
    en: {
      message: 'The root element “{value}” is already that of the message {first}.',
      remedy: 'Give every message its own root.',
      why: 'In the envelope the root element is all that tells two messages apart.',
    },
  },
});
