import type { ManifestFlow } from '@hubsante/model/contracts';
import type { PageLanguage } from '../site/addresses.ts';
import { wrapText } from './wrap-text.ts';

/** Pixels, in the coordinates of the picture. Beside its steps a page has so many for it: wider, its words would shrink. */
const WIDTH = 640;
/** Of the column of a participant; more than three of them scroll. */
const NARROWEST = 210;
const WIDEST = 300;
/** Between the boxes of two participants. */
const GAP = 20;
/** Of a character, in the mean. */
const CHARACTER = 7.2;
const NAME = 28;
const LINE = 17;
const STEP_PADDING = 44;

/** What kinds of envelopes are called. */
export const KIND_WORDS: Readonly<Record<PageLanguage, Readonly<Record<string, string>>>> = {
  fr: {
    Report: 'envoi',
    Update: 'mise à jour',
    Cancel: 'annulation',
    Ack: 'acquittement',
    Error: 'erreur',
  },
  en: {
    Report: 'report',
    Update: 'update',
    Cancel: 'cancellation',
    Ack: 'acknowledgement',
    Error: 'error',
  },
};

/** A sequence diagram as an `svg` element for a page of ours. */
export interface SequenceDiagram {
  /** Styled by the page (`sequence.css`); its arrows are links to the steps. */
  readonly svg: string;
}

/**
 * Draws a flow: a column a participant, an arrow a step, each a link to the anchor that tells it. Same flow,
 * same bytes.
 *
 * @param anchor the address of a step, by its number from 1.
 * @param language of the page; what the flow says is in French.
 */
export function sequenceDiagram(
  flow: ManifestFlow,
  anchor: (step: number) => string,
  language: PageLanguage = 'fr',
): SequenceDiagram {
  const isFrench = language === 'fr';
  const { length } = flow.participants;
  const column = Math.max(NARROWEST, Math.min(WIDEST, Math.floor(WIDTH / length)));
  const columns = new Map(flow.participants.map(({ id }, index) => [id, column * index + column / 2]));
  const width = column * length;
  const box = column - GAP;
  const titles = flow.participants.map(({ title }) => wrapText(title, Math.floor(box / CHARACTER)));
  const headHeight = NAME + LINE * Math.max(1, ...titles.map((lines) => lines.length));
  const parts: string[] = [];
  let y = headHeight + 30;
  for (const [index, step] of flow.steps.entries()) {
    const from = columns.get(step.sender) ?? 0;
    const to = columns.get(step.receiver) ?? 0;
    const label = wrapText(step.label, Math.max(24, Math.floor(Math.abs(to - from) / CHARACTER)));
    const top = y + LINE * (label.length + 1);
    parts.push(arrow(index + 1, step, { from, to, top, label }, anchor(index + 1), language));
    y = top + STEP_PADDING - LINE;
  }
  const height = y + 8;
  const heads = flow.participants.map(({ id }, index) =>
    head(id, titles[index] ?? [], { x: columns.get(id) ?? 0, box, headHeight, bottom: height }, language),
  );
  const svg = [
    `<svg class="sequence-diagram" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="${escaped(isFrench ? `Diagramme de séquence : ${flow.title}` : `Sequence diagram: ${flow.id}`)}">`,
    ...heads,
    ...parts,
    '</svg>',
  ];
  return { svg: svg.join('') };
}

/** Of words in French in a page that is not. */
function inFrench(language: PageLanguage): string {
  return language === 'fr' ? '' : ' lang="fr"';
}

interface Head {
  /** Its middle. */
  readonly x: number;
  readonly box: number;
  readonly headHeight: number;
  /** Where its line ends. */
  readonly bottom: number;
}

function head(
  id: string,
  lines: readonly string[],
  { x, box, headHeight, bottom }: Head,
  language: PageLanguage,
): string {
  const texts = lines.map(
    (line, index) => `<tspan x="${x}" dy="${index === 0 ? 0 : LINE}">${escaped(line)}</tspan>`,
  );
  return [
    `<line class="lifeline" x1="${x}" y1="${headHeight + 2}" x2="${x}" y2="${bottom}"/>`,
    `<rect class="participant" x="${x - box / 2}" y="2" width="${box}" height="${headHeight}" rx="6"/>`,
    `<text class="participant-name" x="${x}" y="20">${escaped(id)}</text>`,
    `<text class="participant-title"${inFrench(language)} x="${x}" y="38">${texts.join('')}</text>`,
  ].join('');
}

interface Placement {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly label: readonly string[];
}

function arrow(
  number: number,
  { message, kind }: ManifestFlow['steps'][number],
  { from, to, top, label }: Placement,
  address: string,
  language: PageLanguage,
): string {
  const direction = to >= from ? 1 : -1;
  const middle = (from + to) / 2;
  const kindWords = kind === 'Report' ? '' : ` · ${KIND_WORDS[language][kind] ?? kind}`;
  const lines = label.map(
    (line, index) =>
      `<tspan x="${middle}" y="${top - 8 - LINE * (label.length - 1 - index)}">${escaped(line)}</tspan>`,
  );
  const tip = `${to},${top} ${to - 9 * direction},${top - 5} ${to - 9 * direction},${top + 5}`;
  return [
    `<a href="${escaped(address)}">`,
    `<rect class="hit" x="${Math.min(from, to)}" y="${top - LINE * (label.length + 1) - 4}" width="${Math.abs(to - from)}" height="${LINE * (label.length + 1) + 14}"/>`,
    `<text class="step-message" x="${middle}" y="${top - 8 - LINE * label.length}">${number}. ${escaped(message)}${escaped(kindWords)}</text>`,
    `<text class="step-label"${inFrench(language)}>${lines.join('')}</text>`,
    `<line class="arrow" x1="${from}" y1="${top}" x2="${to - 8 * direction}" y2="${top}"/>`,
    `<polygon class="arrow-head" points="${tip}"/>`,
    '</a>',
  ].join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
