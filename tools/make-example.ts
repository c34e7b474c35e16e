import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type CellContent,
  messageSheetDesign,
  nomenclatureSheetDesign,
  type SheetDesign,
  writeWorkbook,
} from '@hubsante/workbook';

/** The example release of this repository: invented content, in the workbook format of releases 3.x. */

type Row = readonly CellContent[];
const SPACER: Row = [];

/** `level | label | description | example | tag | cardinality | object | type | constraint | 15-SMUR | 15-15`. */
function messageTable(
  name: string,
  entries: readonly (readonly [string, string, string])[],
  lines: string,
): SheetDesign {
  return messageSheetDesign({
    name,
    title: null,
    configuration: entries.map(([name, perimeter, root]) => {
      return [name, perimeter, root, 'exemple', null, null, 'Y', 'N', 'Y', `eda:1.9:${root}`];
    }),
    perimeters: ['15-SMUR', '15-15'],
    rows: lines
      .trim()
      .split('\n')
      .map((line) => {
        // Cells are separated by a bar between blanks; a bar inside an expression has none around it.
        const [level = '', label = '', ...rest] = line.split(' | ').map((cell) => cell.trim());
        const cells = rest.map((cell) => (cell === '-' ? null : cell));
        const [description, example, tag, cardinality, mark, type, constraint, ...perimeters] = cells;
        return {
          level: Number(level),
          label,
          description: description ?? null,
          example: example ?? null,
          tag: tag ?? '',
          cardinality: cardinality ?? '',
          isObject: mark === 'X',
          type: type ?? null,
          constraint: constraint ?? null,
          perimeters,
        };
      }),
  });
}

const REPORT = messageTable(
  'EX-BILAN',
  [
    ['EX-BILAN', '15-SMUR', 'teamReport'],
    ['EX-BILAN-COURT', '15-15', 'shortTeamReport'],
  ],
  `
1 | Identifiant du dossier | Numéro que le SAMU donne au dossier à son ouverture ; il ne change plus. | fr.exemple.samu.D42 | caseId | 1..1 | - | string | REGEX: ^fr(\\.[a-zA-Z0-9]+){3}$ | X | X
1 | Date du bilan | Moment où l’équipe a fait le bilan, avec le décalage horaire du lieu. | 2026-03-14T09:26:53+01:00 | reportedAt | 1..1 | - | datetime | - | X | X
1 | Motif de départ | Raison pour laquelle l’équipe est partie, telle que le régulateur l’a retenue. | - | reason | 1..1 | X | codeAndLabel | - | X | X
2 | Code retenu | Code de la liste ; c’est lui que les logiciels comparent. | M02 | code | 1..1 | - | string | NOMENCLATURE: Exemple.motif | X | X
2 | Libellé affiché | Texte montré à l’écran ; il suit la langue de l’émetteur. | Douleur thoracique | label | 0..1 | - | string | - | X | X
1 | Patient | Une personne vue par l’équipe. Répéter l’objet pour chaque personne. | - | patient | 1..n | X | patient | - | X | X
2 | Numéro d’ordre | Rang du patient dans le dossier, à partir de 1. | 1 | rank | 1..1 | - | integer | - | X | X
2 | Sexe administratif | Sexe porté par la pièce d’identité ; omettre s’il n’est pas connu. | F | sex | 0..1 | - | string | NOMENCLATURE: Exemple.sexe | X | -
2 | Année de naissance | À défaut de date complète, l’année suffit à situer l’âge. | 1978 | birthYear | 0..1 | - | string | REGEX: ^(19|20)[0-9]{2}$ | X | -
2 | Gravité constatée | Appréciation de l’équipe au moment du bilan. | STABLE | severity | 1..1 | - | string | ENUM: STABLE, INSTABLE, DECEDE | X | X
2 | Constantes | Mesures prises sur place ; une mesure absente est omise. | - | vitals | 0..1 | X | vitals | - | X | -
3 | Fréquence cardiaque | Battements par minute. | 88 | heartRate | 0..1 | - | integer | - | X | -
3 | Température | Degrés Celsius, une décimale. | 37.5 | temperature | 0..1 | - | number | - | X | -
3 | Saturation mesurée à l’air libre | Vrai si le patient ne recevait pas d’oxygène. | true | roomAir | 0..1 | - | boolean | - | X | -
2 | Hypothèse de l’équipe | Ce que l’équipe pense avoir reconnu. | - | hypothesis | 0..1 | X | codeAndLabel | NOMENCLATURE: Exemple.hypothese | X | -
1 | Commentaire | Ce que les autres champs ne disent pas. | Patient conscient, accompagné de sa fille. | comment | 0..1 | - | string | - | X | 1..1
`,
);

const READ_ME: Row[] = [
  ['Classeur d’exemple'],
  ['Une feuille par message. Une feuille dont le nom commence par « # » n’est pas compilée.'],
  ['Une ligne par donnée ; la colonne du nom (B à G) dit sous quelle donnée elle se range.'],
  ['Contrôler : npx dsf check specs/exemple'],
];

function nomenclature(
  name: string,
  id: string,
  title: string,
  description: string,
  codes: readonly (readonly [string, string])[],
): SheetDesign {
  const labelled = codes.map(([code, label]) => ({ code, labels: [label] }));
  return nomenclatureSheetDesign({
    name,
    id,
    reference: 'Exemple',
    title,
    description,
    levels: 1,
    codes: labelled,
  });
}

const NOMENCLATURES: readonly SheetDesign[] = [
  nomenclature('Motif', 'Exemple.motif', 'Motif de départ', 'Raisons pour lesquelles une équipe part.', [
    ['M01', 'Accident de la voie publique'],
    ['M02', 'Douleur thoracique'],
    ['M03', 'Chute'],
  ]),
  nomenclature('Sexe', 'Exemple.sexe', 'Sexe administratif', 'Sexe porté par la pièce d’identité.', [
    ['F', 'Féminin'],
    ['M', 'Masculin'],
    ['I', 'Inconnu'],
  ]),
  nomenclature(
    'Hypothèse',
    'Exemple.hypothese',
    'Hypothèse de l’équipe',
    'Ce qu’une équipe peut reconnaître.',
    [
      ['M02', 'Syndrome coronarien'],
      ['H02', 'Embolie pulmonaire'],
    ],
  ),
];

const at = (column: number, value: string): Row => [...Array.from({ length: column - 1 }, () => null), value];

const TEST_CASE: Row[] = [
  SPACER,
  SPACER,
  at(6, 'Douleur thoracique à domicile'),
  at(6, 'Transmission du bilan'),
  at(6, 'L’équipe transmet son bilan, le SAMU voisin reçoit le bilan court.'),
  SPACER,
  SPACER,
  ['Pas de test', 'Sens', 'Modèle', 'Description', 'JSON exemple', 'Sur', 'Path'],
  ['1', 'Envoi', 'EX-BILAN', 'Envoyer le bilan complet.', 'EX-BILAN_douleur.01.json'],
  [null, null, null, null, null, 'X', '$.teamReport.caseId'],
  [null, null, null, null, null, null, '$.teamReport.comment'],
  ['2', 'Réception', 'EX-BILAN-COURT', 'Recevoir le bilan court.', 'EX-BILAN-COURT_douleur.02.json'],
  [null, null, null, null, null, null, '$.shortTeamReport.reportedAt'],
  ['End'],
];

const root = new URL('../specs/exemple/', import.meta.url);

function write(path: string, sheets: readonly SheetDesign[]): void {
  const target = fileURLToPath(new URL(path, root));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, writeWorkbook({ sheets }));
  console.log(`specs/exemple/${path}`);
}

write('csv_parser/models/model.xlsx', [{ name: '#Lisez-moi', rows: READ_ME, columnWidths: [110] }, REPORT]);
write('nomenclature_parser/in/nomenclatures.xlsx', NOMENCLATURES);
write('csv_parser/test-case-sources/test-cases-15-SMUR.xlsx', [{ name: 'Douleur R1', rows: TEST_CASE }]);
