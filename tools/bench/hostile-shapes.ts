/** What `import` of a link package gives, as far as hostile messages need it. */
export interface HostileTarget {
  validate(message: unknown): object;
  validateXml(text: string): object;
  toXml(message: unknown): object;
  fromXml(text: string): object;
  readonly link: {
    readonly namespace: string;
    readonly messages: Readonly<Record<string, { readonly namespace: string }>>;
  };
}

/** A message made to keep its reader busy: what it costs, for a size. */
export interface HostileShape {
  readonly name: string;
  /** Makes the message of about so many bytes; returns the call to measure. */
  readonly prepare: (bytes: number, target: HostileTarget) => () => object;
}

const many = <Item>(count: number, item: (index: number) => Item): Item[] =>
  Array.from({ length: Math.max(1, Math.floor(count)) }, (_, index) => item(index));
const eda = (body: object) => ({ createCaseHealth: body });

const json = (name: string, make: (bytes: number) => unknown): HostileShape => ({
  name,
  prepare: (bytes, { validate }) => {
    const message = make(bytes);
    return () => validate(message);
  },
});
const xml = (name: string, make: (bytes: number) => string): HostileShape => ({
  name,
  prepare: (bytes, { validateXml, link }) => {
    const namespace = link.messages.createCaseHealth?.namespace ?? '';
    const text = make(bytes).replaceAll('{ns}', `xmlns="${namespace}"`);
    return () => validateXml(text);
  },
});
const around = (content: string) => `<createCaseHealth {ns}>${content}</createCaseHealth>`;

/** More than twenty kinds; each must be linear in its size, or stop early. */
export const HOSTILE_SHAPES: readonly HostileShape[] = [
  json('empty objects in a list', (bytes) => eda({ patient: many(bytes / 3, () => ({})) })),
  json('wrong codes of digits', (bytes) =>
    eda({
      qualification: { riskThreat: many(bytes / 40, (index) => ({ code: `${index}`.padStart(20, '1') })) },
    }),
  ),
  json('wrong codes of letters', (bytes) =>
    eda({ qualification: { riskThreat: many(bytes / 40, (index) => ({ code: `abcdefghij${index}` })) } }),
  ),
  json('one endless code', (bytes) => eda({ interventionType: '1'.repeat(bytes) })),
  json('an endless identifier', (bytes) => eda({ caseId: 'a-'.repeat(bytes / 2) })),
  json('an identifier that almost fits', (bytes) => eda({ caseId: 'fr.'.repeat(bytes / 3) })),
  json('an identifier of letters', (bytes) => ({
    resourcesInfo: { resource: [{ resourceId: 'a'.repeat(bytes) }] },
  })),
  json('an identifier of dots', (bytes) => ({
    resourcesInfo: { resource: [{ resourceId: 'a.'.repeat(bytes / 2) }] },
  })),
  json('blanks before a letter', (bytes) => eda({ interventionType: `${' '.repeat(bytes)}a` })),
  json('unknown members', (bytes) => eda(Object.fromEntries(many(bytes / 12, (index) => [`x${index}`, 1])))),
  json('unknown messages', (bytes) =>
    Object.fromEntries(many(bytes / 12, (index) => [`creatCase${index}`, 1])),
  ),
  json('nulls', (bytes) => eda({ patient: many(bytes / 5, () => null) })),
  json('lists in lists', (bytes) => eda({ patient: many(bytes / 5, () => [[1]]) })),
  json('a free part', (bytes) => ({
    error: { sourceMessage: Object.fromEntries(many(bytes / 12, (index) => [`x${index}`, {}])) },
  })),
  json('contents', (bytes) => ({
    content: many(bytes / 60, () => ({ jsonContent: { embeddedJsonContent: { message: {} } } })),
  })),
  json('contents after many faults', (bytes) => ({
    ...Object.fromEntries(many(900, (index) => [`x${index}`, 1])),
    content: many(bytes / 150, () => ({
      jsonContent: { embeddedJsonContent: { message: { messageId: 'a', reference: {} } } },
    })),
  })),
  xml('unknown elements', (bytes) => around('<zzzz/>'.repeat(bytes / 7))),
  xml('empty elements of a list', (bytes) => around('<patient/>'.repeat(bytes / 10))),
  xml('misspelled elements', (bytes) => around('<patiente/>'.repeat(bytes / 11))),
  xml('attributes', (bytes) => around(`<owner ${many(bytes / 10, (index) => `a${index}=""`).join(' ')}/>`)),
  xml('bare ampersands', (bytes) => around(`<owner>${'& '.repeat(bytes / 2)}</owner>`)),
  xml('blanks around and inside a date', (bytes) => {
    const blanks = ' '.repeat(bytes / 2);
    return around(`<creation>${blanks}a${blanks}b</creation>`);
  }),
  xml('zeros inside a number', (bytes) => {
    const number = `<lat>0.1${'0'.repeat(bytes)}1</lat>`;
    return around(`<location><geometry><point><coord>${number}</coord></point></geometry></location>`);
  }),
  xml('references', (bytes) => around(`<owner>${'&amp;'.repeat(bytes / 5)}</owner>`)),
  {
    name: 'faults of toXml',
    prepare: (bytes, { toXml }) => {
      const message = eda({ patient: many(bytes / 7, () => ({ x: 1 })) });
      return () => toXml(message);
    },
  },
];
