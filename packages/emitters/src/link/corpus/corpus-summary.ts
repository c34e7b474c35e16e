import type { CorpusIndex } from '@hubsante/model/contracts';
import { percentage } from './corpus-index.ts';

const UNSAID = 'non exprimable : ';

/** `corpus/README.md`, in French: what the examples are for, what they cover, who judges what. */
export function corpusSummary(index: CorpusIndex): string {
  const { link, version, constraints, covered } = index;
  return [
    `# Exemples construits du lien ${link} v${version}`,
    '',
    `**${covered} contraintes sur ${constraints} (${percent(covered, constraints)})** ont un exemple juste et un exemple fautif, construits d’après le modèle.`,
    '',
    'Un logiciel qui envoie ou reçoit les messages de ce lien doit accepter tous les exemples justes et refuser tous les exemples fautifs. Chacun de ceux-ci n’a qu’une faute, celle que dit son nom, le chemin d’un champ puis la contrainte qu’il enfreint : `patient.birthDate-date` aurait une date de naissance mal écrite, et rien d’autre.',
    '',
    '## Lire un fichier',
    '',
    'Chaque fichier `<message>.json` contient :',
    '',
    '- `valid` : le message minimal (`minimal`, les seuls champs obligatoires), le message complet (`complete`, tous les champs), puis les deux extrémités de chaque liste de valeurs et les listes les plus longues ;',
    '- `invalid` : un exemple par contrainte. `constraint.cell` est la cellule du classeur qui pose la contrainte ; `finding` est le constat, et le seul, que `validate()` en fait.',
    '',
    'Un exemple est donné en entier (`value`) ou comme une modification de `minimal` au format JSON Patch (RFC 6902) : dans `patch`, les opérations `add`, `replace` et `remove` sont à appliquer dans l’ordre.',
    '',
    '## Couverture',
    '',
    ...table(
      ['Message', 'Exemples justes', 'Exemples fautifs', 'Contraintes', 'Couverture'],
      index.messages.map((one) => [
        one.message,
        `${one.valid}`,
        `${one.invalid}`,
        `${one.constraints}`,
        percent(one.covered, one.constraints),
      ]),
    ),
    '',
    ...envelopeLine(index),
    ...uncovered(index),
    '## Qui refuse quoi',
    '',
    `Les ${index.judges.length} juges acceptent tous les exemples justes. « refusé » : le juge refuse tous les exemples de cette faute ; un numéro : il ne sait pas l’exprimer, pour la raison donnée dessous. Les tests du compilateur soumettent chaque exemple des liens publiés à chaque juge et échouent si ce tableau est faux.`,
    '',
    ...matrix(index),
    '',
  ].join('\n');
}

function envelopeLine({ envelope }: CorpusIndex): readonly string[] {
  if (envelope === undefined) return [];
  const { covered, constraints, message } = envelope;
  return [
    `L’enveloppe et son en-tête : ${covered} contraintes sur ${constraints} (${percent(covered, constraints)}), dans \`${message}.json\` ; les exemples y sont des enveloppes entières. JSON Schema, XSD, \`validate()\` et \`validateXml()\` en sont les juges.`,
    '',
  ];
}

function percent(covered: number, constraints: number): string {
  return `${String(percentage(covered, constraints)).replace('.', ',')} %`;
}

function uncovered({ messages }: CorpusIndex): readonly string[] {
  const lines = messages.flatMap(({ message, uncovered: ones }) =>
    ones.map(({ kind, path, cell, reason }) => {
      const place = cell === undefined ? '' : ` (${cell})`;
      return `- ${message}, \`${path}\`${place}, ${kind} : ${reason}.`;
    }),
  );
  return lines.length === 0 ? [] : ['Sans exemple :', '', ...lines, ''];
}

function matrix({ kinds, judges }: CorpusIndex): readonly string[] {
  const reasons: string[] = [];
  const cell = (verdict = ''): string => {
    if (!verdict.startsWith(UNSAID)) return 'refusé';
    const reason = verdict.slice(UNSAID.length);
    if (!reasons.includes(reason)) reasons.push(reason);
    return `(${reasons.indexOf(reason) + 1})`;
  };
  const rows = kinds.map(({ kind, title }) => [
    title,
    ...judges.map(({ constraints }) => cell(constraints[kind])),
  ]);
  return [
    ...table(['Faute', ...judges.map(({ title }) => title)], rows),
    '',
    ...reasons.map((reason, index) => `${index + 1}. ${reason}.`),
  ];
}

/** A bar in a cell would begin another one. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
