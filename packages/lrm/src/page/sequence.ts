import type { CaseState } from './contracts.ts';
import type { PageWords } from './words.ts';

const NAMESPACE = 'http://www.w3.org/2000/svg';
const COLUMN = 220;
const ROW = 46;
const TOP = 56;

function svg(name: string, attributes: Readonly<Record<string, string | number>>, text?: string): SVGElement {
  const made = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}

/** The steps of a case as a sequence diagram, each lit as far as it went. */
export function sequenceDiagram({ participants, steps, title }: CaseState, words: PageWords): SVGElement {
  const width = Math.max(1, participants.length) * COLUMN;
  const height = TOP + steps.length * ROW + 20;
  const diagram = svg('svg', {
    viewBox: `0 0 ${width} ${height}`,
    class: 'sequence',
    role: 'img',
    'aria-label': title,
  });
  const centre = (id: string) => participants.findIndex((one) => one.id === id) * COLUMN + COLUMN / 2;
  for (const { id, client, role } of participants) {
    const x = centre(id);
    diagram.append(
      svg('text', { x, y: 18, class: 'who' }, `${id}, ${role}`),
      svg('text', { x, y: 36, class: 'client' }, client),
      svg('line', { x1: x, x2: x, y1: TOP - 12, y2: height, class: 'life' }),
    );
  }
  for (const [index, { id, sender, receiver, message, state }] of steps.entries()) {
    const y = TOP + index * ROW + 24;
    const [from, to] = [centre(sender), centre(receiver)];
    const head = to > from ? -9 : 9;
    diagram.append(
      svg(
        'text',
        { x: (from + to) / 2, y: y - 8, class: `label ${state}` },
        `${id} ${message}, ${words.states[state] ?? state}`,
      ),
      svg('line', { x1: from, x2: to, y1: y, y2: y, class: `arrow ${state}` }),
      svg('path', { d: `M ${to} ${y} l ${head} -5 v 10 z`, class: `head ${state}` }),
    );
  }
  return diagram;
}
