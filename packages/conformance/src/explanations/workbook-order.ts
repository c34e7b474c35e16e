import type { Message, Release } from '@hubsante/model';
import type { Explanation } from './explanation.ts';

/** Beyond it the orders are too many to try; a release has two workbooks of models. */
const MOST_WORKBOOKS = 4;

export const workbookOrder: Explanation = {
  code: 'workbook-order',
  category: 'workbook-order',
  sentence: {
    fr: 'Mêmes entrées, les classeurs pris dans un autre ordre : celui du disque de la machine qui a publié.',
    en: 'Same entries, the workbooks taken in another order: that of the disk of the publishing machine.',
  },
  kinds: ['schemas-yaml', 'envelope', 'content-type-xsd'],
  situations: ['different'],
  holds: ({ kind, name, published }, { release, produce }) => {
    for (const messages of otherWorkbookOrders(release.messages)) {
      const reordered: Release = { ...release, messages };
      if (produce(kind, reordered).get(name) === published?.text) return true;
    }
    return false;
  },
};

/** The messages with their workbooks in every other order; within a workbook their order stays. */
function* otherWorkbookOrders(messages: readonly Message[]): Generator<readonly Message[]> {
  const files = [...new Set(messages.map(({ file }) => file))];
  if (files.length > MOST_WORKBOOKS) return;
  const [, ...others] = permutations(files);
  for (const order of others)
    yield order.flatMap((file) => messages.filter((message) => message.file === file));
}

/** Every order of a list, its own first. */
function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, index) =>
    permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]),
  );
}
