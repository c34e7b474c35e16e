import type { Message } from '@hubsante/model';
import { instance } from '@viz-js/viz';
import type { EmittedFile } from '../../emitter.ts';
import { defineEmitter } from '../../emitter.ts';
import { carriedBy } from '../../shared/envelope/carried.ts';
import { classGraph } from './class-graph.ts';
import { drawing } from './drawing.ts';

/** With more structures a drawing is of no use to anybody, and takes Graphviz seconds: the graph alone is given. */
const MOST_DRAWN = 400;

type Graphviz = Awaited<ReturnType<typeof instance>>;

/** Graphviz takes a moment to start, and keeps nothing from one drawing to the next: one does for all links. */
let started: Promise<Graphviz> | null = null;

/** The class diagram of each message and of the header, to look at (SVG) and to lay out anew (DOT). */
export const emitter = defineEmitter({
  of: 'link',
  name: 'class-diagram',
  summary: {
    fr: 'Diagramme de classes de chaque message, en SVG et en DOT',
    en: 'Class diagram of each message, in SVG and in DOT',
  },
  requires: [],
  parts: [
    {
      path: 'diagrams',
      title: { fr: 'Diagrammes de classes, en SVG et en DOT', en: 'Class diagrams, as SVG and DOT' },
      in: 'zip',
    },
  ],
  emit: async (subject) => {
    started ??= instance();
    const graphviz = await started;
    const { release, principles } = subject;
    const header = release.messages.filter(({ name }) => name === principles.header);
    const carried = carriedBy(subject).map(({ message, title }) => ({ message, title }));
    return [
      ...carried.flatMap(({ message, title }) => diagramsOf(graphviz, message, title)),
      ...header.flatMap((message) =>
        diagramsOf(graphviz, message, subject.messageTitles.get(message.name) ?? message.name),
      ),
    ];
  },
});

function diagramsOf(graphviz: Graphviz, message: Message, title: string): readonly EmittedFile[] {
  const { name, types, place } = message;
  const graph = classGraph(message);
  const dot = { path: `diagrams/${name}.dot`, content: graph, source: place };
  if (types.length > MOST_DRAWN) return [dot];
  const svg = drawing(graphviz.renderString(graph, { format: 'svg', engine: 'dot' }), {
    title: title === name ? `Diagramme de classes de ${name}` : `Diagramme de classes de ${name} : ${title}`,
    description: describe(message),
  });
  return [{ path: `diagrams/${name}.svg`, content: svg, source: place }, dot];
}

/** What the drawing shows, for someone who cannot see it; its texts can be read one by one too. */
function describe({ root, types, fields, departure }: Message): string {
  const structures = types.map(({ label, name }) => `${label} (${name})`);
  const shown =
    structures.length === 0
      ? `Le message ${root}, sans autre structure.`
      : `Le message ${root} et ses structures : ${structures.join(', ')}.`;
  const leaving = [
    ...(departure === undefined ? [] : ['le message']),
    ...[{ name: root, fields }, ...types].flatMap((structure) =>
      structure.fields
        .filter((field) => field.departure !== undefined)
        .map(({ name }) => `${structure.name}.${name}`),
    ),
  ];
  return leaving.length === 0 ? shown : `${shown} Annoncés comme partants : ${leaving.join(', ')}.`;
}
