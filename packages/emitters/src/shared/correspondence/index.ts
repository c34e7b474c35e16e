import { csvLine, LINK_STATUSES, type LinkStatus, type LinkVersion, vhostsOf } from '@hubsante/model';

/** One line of the correspondence table: a link version and what goes with it. */
export interface CorrespondenceLine {
  readonly link: string;
  readonly version: string;
  readonly status: LinkStatus;
  readonly publishedOn: string | null;
  readonly modelRelease: string;
  readonly vhost: string;
  /** Every vhost, the first being its own. */
  readonly vhosts: readonly string[];
  /** The version that takes its place; `null` when none is named. */
  readonly successor: string | null;
  readonly transversalPrinciples: string;
  readonly messages: readonly string[];
}

/** Which model release, vhost, messages and principles go with each version of each link. */
export function correspondenceTable(links: readonly LinkVersion[]): readonly CorrespondenceLine[] {
  return links
    .map((one) => ({
      link: one.link,
      version: one.version,
      status: one.status,
      publishedOn: one.publishedOn,
      modelRelease: one.modelRelease,
      vhost: one.vhost,
      vhosts: vhostsOf(one),
      successor: one.standing.successor,
      transversalPrinciples: one.transversalPrinciples,
      messages: [...new Set(one.messages.map(({ message }) => message))],
    }))
    .sort((a, b) => compare(a.link, b.link) || compareVersions(a.version, b.version));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Number by number: 1.9 comes before 1.10. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const TITLES = [
  'Lien',
  'Version',
  'Statut',
  'Publication',
  'Modèle',
  'vhost',
  'Principes transverses',
  'Messages',
  'Remplacée par',
];

function cells(line: CorrespondenceLine): string[] {
  return [
    line.link,
    line.version,
    LINK_STATUSES[line.status].short,
    line.publishedOn ?? '',
    line.modelRelease,
    line.vhosts.join(', '),
    line.transversalPrinciples,
    line.messages.join(', '),
    line.successor ?? '',
  ];
}

/** The table in Markdown. */
export function correspondenceMarkdown(table: readonly CorrespondenceLine[]): string {
  const row = (values: readonly string[]) =>
    `| ${values.map((value) => value.replaceAll('|', '\\|')).join(' | ')} |\n`;
  return row(TITLES) + row(TITLES.map(() => '---')) + table.map((line) => row(cells(line))).join('');
}

/** The table in CSV. */
export function correspondenceCsv(table: readonly CorrespondenceLine[]): string {
  return csvLine(TITLES) + table.map((line) => csvLine(cells(line))).join('');
}

/** The table in JSON. */
export function correspondenceJson(table: readonly CorrespondenceLine[]): string {
  return `${JSON.stringify(table, null, 2)}\n`;
}
