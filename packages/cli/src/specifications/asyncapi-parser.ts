import { Parser } from '@asyncapi/parser';

/** The rules that judge a document by the schema of AsyncAPI, and take most of the time of a check. */
const BY_SCHEMA = ['asyncapi-document-resolved', 'asyncapi-document-unresolved'];

/** What Spectral keeps compiled schemas under. Its own key is the document, so that none would serve twice. */
const ONE_FOR_ALL = {};

/**
 * The official parser, which compiles the schema of AsyncAPI once in the life of a process and not for every document: half a
 * second each time. It says the same.
 */
export class SharedSchemaParser extends Parser {
  constructor() {
    super();
    const { rules = {} } = this.spectral.ruleset ?? {};
    for (const name of BY_SCHEMA) {
      const rule = rules[name];
      if (rule === undefined) throw new Error(`the parser of AsyncAPI has no rule ${name} any more`);
      // biome-ignore lint/suspicious/noThenProperty: it is the name that Spectral gives to what a rule does.
      rule.then = rule.then.map((step) => {
        const judge = step.function;
        return {
          ...step,
          function: (value, options, context) =>
            judge(value, options, { ...context, documentInventory: ONE_FOR_ALL } as typeof context),
        };
      });
    }
  }
}
