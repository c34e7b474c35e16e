import type { Message } from '@hubsante/model';
import { defineEmitter } from '../../emitter.ts';
import { printJson } from '../../shared/text/print-json.ts';
import { type Tree, type TreeMap, treeMap } from '../../shared/text/tree.ts';

const FOLDER = 'src/main/resources/json-schema';

/**
 * The published EDXL-DE schemas: the envelope alone, and the envelope with the messages it may carry
 * (docs/reference/artefacts-publies.md §7).
 */
export const emitter = defineEmitter({
  of: 'ans',
  name: 'envelope',
  summary: {
    fr: 'Schémas de l’enveloppe EDXL-DE tels que publiés',
    en: 'EDXL-DE envelope schemas as published',
  },
  requires: [],
  parts: [],
  emit: ({ messages }) => {
    const alternatives = messages.flatMap((message) => alternativeOf(message) ?? []);
    const isConfigured = messages.some(({ configuration }) => configuration !== null);
    const alone = envelope('https://json-schema.org/draft-07/schema#', treeMap(['type', 'object']), true);
    const full = envelope(
      'classpath:/json-schema/schema#',
      treeMap(
        ['type', 'object'],
        [
          'oneOf',
          [...alternatives, carrying('customContent', 'customContent'), carrying('error', 'RS-ERROR')],
        ],
      ),
      false,
    );
    const file = (name: string, tree: TreeMap, ending: string) => ({
      path: `${FOLDER}/${name}.schema.json`,
      content: printJson(tree, 2) + ending,
      source: null,
    });
    // Before configuration tables the full envelope was kept by hand: nothing says what it holds.
    return [
      file('EDXL-DE-envelope-only', alone, ''),
      ...(isConfigured ? [file('EDXL-DE-full', full, '\n')] : []),
    ];
  },
});

/** Only what is generated automatically; a flag that is neither Y nor N yields nothing, as published. */
function alternativeOf({ configuration, root, name }: Message): TreeMap | null {
  if (configuration?.automaticGeneration !== 'Y') return null;
  if (configuration.header === 'N') return carrying(root, name);
  if (configuration.header !== 'Y') return null;
  const header = treeMap(['properties', treeMap(['message', treeMap(['$ref', 'RC-DE.schema.json'])])]);
  return treeMap(['allOf', [header, carrying(root, name)]]);
}

function carrying(root: string, name: string): TreeMap {
  const message = treeMap(
    ['properties', treeMap([root, treeMap(['$ref', `${name}.schema.json`])])],
    ['required', [root]],
  );
  return treeMap(['properties', treeMap(['message', message])]);
}

const text: TreeMap = treeMap(['type', 'string']);
const dateTime: TreeMap = treeMap(['type', 'string'], ['format', 'date-time']);
const definition = (name: string): TreeMap => treeMap(['$ref', `#/definitions/${name}`]);

/** `isClosed`: whether the content wrappers refuse properties they do not name. */
function envelope(id: string, embedded: TreeMap, isClosed: boolean): TreeMap {
  const closed = isClosed && (['additionalProperties', false] as const);
  const required: Tree = [
    'senderID',
    'distributionID',
    'dateTimeSent',
    'dateTimeExpires',
    'distributionStatus',
    'distributionKind',
    'descriptor',
    'content',
  ];
  const wrapper = (member: string, type: string) =>
    treeMap(
      ['type', 'object'],
      ['required', [member]],
      ['properties', treeMap([member, definition(type)])],
      closed,
    );
  return treeMap(
    ['$schema', 'http://json-schema.org/draft-07/schema#'],
    ['$id', id],
    ['required', required],
    [
      'properties',
      treeMap(
        ['senderID', text],
        ['distributionID', text],
        ['dateTimeSent', dateTime],
        ['dateTimeExpires', dateTime],
        ['content', definition('Content')],
        ['descriptor', definition('Descriptor')],
        ['distributionKind', definition('DistributionKind')],
        ['distributionStatus', definition('DistributionStatus')],
      ),
    ],
    ['additionalProperties', false],
    [
      'definitions',
      treeMap(
        ['Content', treeMap(['type', 'array'], ['items', definition('ContentObject')], ['minItems', 1])],
        ['ContentObject', wrapper('jsonContent', 'JsonContent')],
        ['JsonContent', wrapper('embeddedJsonContent', 'EmbeddedJsonContent')],
        ['EmbeddedJsonContent', embedded],
        [
          'Descriptor',
          treeMap(
            ['type', 'object'],
            ['properties', treeMap(['explicitAddress', definition('ExplicitAddress')], ['language', text])],
            ['additionalProperties', false],
            ['required', ['explicitAddress', 'language']],
          ),
        ],
        [
          'DistributionKind',
          treeMap(['type', 'string'], ['enum', ['Report', 'Update', 'Cancel', 'Ack', 'Error']]),
        ],
        ['DistributionStatus', treeMap(['type', 'string'], ['enum', ['Actual', 'Exercise']])],
        [
          'ExplicitAddress',
          treeMap(
            ['type', 'object'],
            ['properties', treeMap(['explicitAddressScheme', text], ['explicitAddressValue', text])],
            ['additionalProperties', false],
            ['required', ['explicitAddressScheme', 'explicitAddressValue']],
          ),
        ],
      ),
    ],
  );
}
