import { cellAddress, columnLetters } from '@hubsante/model';
import { HEADING_ROWS, TARGET_HEADING } from '../acceptance-test/read-acceptance-tests.ts';
import { END } from '../acceptance-test/step-rows.ts';
import { OVERRIDE_MARK } from '../acceptance-test/steps.ts';
import { HEADER_ROW, TITLES } from '../acceptance-test/table-columns.ts';
import { acceptanceTestHelps, SPARE_ROWS } from './equip/acceptance-test-helps.ts';
import type { CellContent, CellDesign, ChoiceDesign, SheetDesign } from './sheet-design.ts';
import type { StyleName } from './styles.ts';

/** One message of a test case, and what of it is not verified. */
export interface AcceptanceStepContent {
  /** `04b`. */
  readonly id: string;
  /** From the side of the vendor whose software is tested. */
  readonly direction: 'send' | 'receive';
  readonly message: string;
  /** What the tester does and verifies. */
  readonly description: string;
  /** File name. */
  readonly example: string;
  readonly data: readonly {
    readonly label: string;
    /** JSONPath from the root of the message. */
    readonly path: string;
    /** Whether it is an identifier to replace by that of the tested software. */
    readonly isOverridden: boolean;
  }[];
}

/** What is written into the sheet of an acceptance test. */
export interface AcceptanceTestSheetContent {
  /** Sheet name, 31 characters at most. */
  readonly name: string;
  /** The link, `15-15`. */
  readonly link: string;
  /** Model release and vhost, `2.0 / 15-15_v2.0`. */
  readonly version: string;
  /** Cell F1, for people: whom the vendor plays. */
  readonly role: string;
  readonly businessCase: string;
  readonly title: string;
  readonly description: string;
  readonly steps: readonly AcceptanceStepContent[];
  /** Messages of the link, offered in a drop-down list. */
  readonly messages: readonly string[];
  /** Example files of the link, listed beside the table and offered in a drop-down list. */
  readonly examples: readonly string[];
}

/** Titles of row 8; blanks are narrow columns that keep the parts of the table apart. */
const COLUMNS = [
  [TITLES.step, 11],
  ['Exp.', 11],
  ['Dest', 11],
  [TITLES.direction, 11],
  [TITLES.message, 15],
  [TITLES.description, 64],
  [TITLES.example, 50],
  [null, 2],
  [TITLES.overrideMark, 6],
  ['Donnée ignorée', 36],
  [TITLES.path, 64],
  [null, 2],
  ['Exemples du lien', 50],
] as const satisfies readonly (readonly [title: string | null, width: number])[];

type ColumnTitle = NonNullable<(typeof COLUMNS)[number][0]>;

const HOW_TO = [
  'Une ligne par message : son sens (vu de l’éditeur), son modèle, son exemple. Sous la dernière : End.',
  'Envoi : l’éditeur envoie, l’outil de test compare à l’exemple. Réception : l’outil envoie, le testeur lit.',
  'Sous un message, une ligne par donnée à ne pas vérifier : son nom et son chemin (Path).',
  'Sur = X : cet identifiant de l’exemple est remplacé par celui du logiciel testé.',
  'Garder F2 à F5 et la ligne 8 à leur place. Nouveau cas : copier la feuille, puis changer F3 à F5.',
];

const DIRECTIONS = {
  send: { text: 'Envoi', from: 'Éditeur', to: 'Hub Santé' },
  receive: { text: 'Réception', from: 'Hub Santé', to: 'Éditeur' },
} as const;

/**
 * A test case in today's layout (docs/reference/format-des-classeurs.md §12.1), as a tester likes to find it. Every sheet of
 * such a workbook is a test case, so the explanations stand beside the heading, where no one reads data.
 */
export function acceptanceTestSheetDesign(content: AcceptanceTestSheetContent): SheetDesign {
  const table = [...content.steps.flatMap(stepRows), [styled(END, 'mark')]];
  const rowCount = Math.max(table.length, content.examples.length);
  return {
    name: content.name,
    rows: [
      ...headingRows(content),
      COLUMNS.map(([title]) => (title === null ? null : styled(title, 'header'))),
      ...Array.from({ length: rowCount }, (_, index) =>
        withExample(table[index] ?? [], content.examples[index]),
      ),
    ],
    columnWidths: COLUMNS.map(([, width]) => width),
    frozen: { rows: HEADER_ROW, columns: 1 },
    choices: choicesOf(content, HEADER_ROW + table.length + SPARE_ROWS),
    ...acceptanceTestHelps({
      rowCount: table.length,
      step: columnOf(TITLES.step),
      direction: columnOf(TITLES.direction),
      message: columnOf(TITLES.message),
      path: columnOf(TITLES.path),
      target: cellAddress(columnOf(TITLES.example), 1),
    }),
    tabColour: content.steps[0]?.direction === 'receive' ? '7A8B99' : '003189',
  };
}

function styled(content: CellContent, style: StyleName): CellDesign {
  return { content, style };
}

/** 1-based. */
function columnOf(title: ColumnTitle): number {
  return COLUMNS.findIndex(([candidate]) => candidate === title) + 1;
}

function letterOf(title: ColumnTitle): string {
  return columnLetters(columnOf(title));
}

function headingRows(content: AcceptanceTestSheetContent): CellDesign[][] {
  const { link, version, role, businessCase, title, description } = content;
  const rows: CellDesign[][] = Array.from({ length: HEADER_ROW - 1 }, () => COLUMNS.map(() => null));
  const put = (at: ColumnTitle, row: number, cell: CellDesign) => {
    const cells = rows[row - 1];
    if (cells !== undefined) cells[columnOf(at) - 1] = cell;
  };
  put(TITLES.step, 1, styled(`Cas de recette du lien ${link}`, 'title'));
  put(TITLES.description, 1, styled(role, 'note'));
  const values = { perimeter: link, businessCase, title, description };
  for (const name of Object.keys(values) as (keyof typeof values)[]) {
    const { row, heading } = HEADING_ROWS[name];
    for (const label of [TITLES.step, 'Exp.', 'Dest', TITLES.direction, TITLES.message] as const) {
      put(label, row, styled(label === TITLES.step ? heading : null, 'setting'));
    }
    put(TITLES.description, row, styled(values[name], 'settingValue'));
  }
  put(TITLES.example, 1, styled(TARGET_HEADING, 'setting'));
  put(TITLES.example, 2, styled(version, 'settingValue'));
  put(TITLES.overrideMark, 1, styled('Mode d’emploi', 'title'));
  // Without a look, so that the sentences run over the columns beside them.
  for (const [index, sentence] of HOW_TO.entries()) put(TITLES.overrideMark, index + 2, sentence);
  put(TITLES.path, HEADER_ROW - 1, styled('À ne pas vérifier, de même que les dates et heures', 'note'));
  return rows;
}

/** The row of a message, then one row per datum. */
function stepRows(step: AcceptanceStepContent): CellDesign[][] {
  const { text, from, to } = DIRECTIONS[step.direction];
  const gap = null;
  return [
    [
      ...[step.id, from, to, text, step.message].map((cell) => styled(cell, 'objectLabel')),
      styled(step.description, 'text'),
      styled(step.example, 'code'),
      gap,
      ...(['mark', 'text', 'code'] as const).map((style) => styled(null, style)),
    ],
    ...step.data.map(({ label, path, isOverridden }) => [
      ...Array.from({ length: columnOf(TITLES.example) }, () => styled(null, 'text')),
      gap,
      styled(isOverridden ? OVERRIDE_MARK : null, 'mark'),
      styled(label, 'text'),
      styled(path, 'code'),
    ]),
  ];
}

function withExample(cells: readonly CellDesign[], example: string | undefined): CellDesign[] {
  if (example === undefined) return [...cells];
  const before = Array.from({ length: COLUMNS.length - 1 }, (_, index) => cells[index] ?? null);
  return [...before, styled(example, 'note')];
}

function choicesOf({ messages, examples }: AcceptanceTestSheetContent, lastRow: number): ChoiceDesign[] {
  const first = HEADER_ROW + 1;
  const range = (title: ColumnTitle) =>
    `${cellAddress(columnOf(title), first)}:${cellAddress(columnOf(title), lastRow)}`;
  const list = letterOf('Exemples du lien');
  const cells = `$${list}$${first}:$${list}$${HEADER_ROW + examples.length}`;
  const choices: ChoiceDesign[] = [
    {
      range: range(TITLES.direction),
      values: [DIRECTIONS.send.text, DIRECTIONS.receive.text],
      isClosed: true,
      prompt: ['Sens', 'Du point de vue de l’éditeur : Envoi s’il envoie le message, Réception sinon.'],
    },
    {
      range: range(TITLES.message),
      values: messages,
      isClosed: false,
      prompt: ['Modèle', 'Un message que le lien transporte.'],
    },
    {
      range: range(TITLES.example),
      values: examples.length === 0 ? [] : { cells },
      isClosed: false,
      prompt: ['JSON exemple', 'Un fichier du dossier examples du lien ; la liste est en colonne M.'],
    },
    {
      range: range(TITLES.overrideMark),
      values: [OVERRIDE_MARK],
      isClosed: true,
      prompt: ['Sur', 'X si cet identifiant est remplacé par celui du logiciel testé.'],
    },
  ];
  return choices.filter(({ values }) => 'cells' in values || values.length > 0);
}
