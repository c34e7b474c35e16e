import type { LinkPackage } from '@hubsante/model';
import type { EmittedFile } from '../../emitter.ts';
import { defineEmitter } from '../../emitter.ts';
import { commonJs } from '../../shared/text/common-js.ts';
import { CodeLists } from './code-lists.ts';
import { compileValidators, type NamedSchema } from './compile-validators.ts';
import { describeLink, factsOf } from './describe-link.ts';
import { indexDeclarations, indexModule } from './index-module.ts';
import { linkSchemas } from './link-schemas.ts';
import { MESSAGES_JS } from './messages-source.ts';
import { patternPrograms } from './pattern-programs.ts';
import { NameSets } from './validator-schema.ts';

/** JavaScript that validates and converts the messages of a link, with nothing to install. */
export const emitter = defineEmitter({
  of: 'link',
  name: 'runtime',
  summary: {
    fr: 'JavaScript qui valide, enveloppe et convertit les messages du lien, dans Node et les navigateurs',
    en: 'JavaScript that validates, wraps and converts the messages of the link, in Node and browsers',
  },
  requires: ['xml-mapping'],
  parts: [
    {
      path: 'runtime',
      title: {
        fr: 'Validation et conversion, prêtes à l’emploi (JavaScript)',
        en: 'Validation and conversion, ready to use (JavaScript)',
      },
      detail:
        'le code du paquet, avec ses types, en module ES et en CommonJS ; n’importer que `wrap` n’apporte que lui',
      in: 'npm',
      languages: ['typescript'],
    },
  ],
  emit: (subject) => {
    const codeLists = new CodeLists();
    // Descriptions give lists their names and labels; validators then find them by their codes.
    describeLink(subject, codeLists);
    const validators = validatorsModule(subject, codeLists);
    const { place: source } = subject.link;
    const file = (name: string, content: string): EmittedFile => ({
      path: `runtime/${name}`,
      content,
      source,
    });
    /** An ES module, and the same for CommonJS. */
    const both = (name: string, code: string) => [
      file(`${name}.js`, code),
      file(`${name}.cjs`, commonJs(code)),
    ];
    const declarations = indexDeclarations(subject);
    const described = describeLink(subject, codeLists);
    return [
      ...both('index', indexModule(subject.link)),
      file('index.d.ts', declarations),
      file('index.d.cts', declarations),
      ...both('messages', MESSAGES_JS),
      ...both(
        'link',
        dataModule('link', 'What the link version is: messages, fields, code lists.', described),
      ),
      ...both(
        'facts',
        dataModule(
          'facts',
          'Who sends which message: the part of the link that is small.',
          factsOf(described),
        ),
      ),
      ...both('validators', validators),
    ];
  },
});

/** Text that `JSON.parse` reads: faster than an object literal of that size, and no key reaches a prototype. */
function parsed(value: unknown): string {
  const text = JSON.stringify(value).replaceAll('\\', '\\\\').replaceAll("'", "\\'");
  return `JSON.parse(\n'${text}')`;
}

/** A module of one value. Bundlers leave it out where nobody uses it, since reading it has no effect. */
function dataModule(name: string, title: string, value: object): string {
  return `/** ${title} */\nexport const ${name} = /* @__PURE__ */ ${parsed(value)};\n`;
}

function validatorsModule(subject: LinkPackage, codeLists: CodeLists): string {
  const names = new NameSets();
  const { envelope, header, messages } = linkSchemas(subject, codeLists, names);
  const named: readonly NamedSchema[] = [
    { name: 'envelope', schema: envelope },
    { name: 'header', schema: header },
    ...messages.map(([, schema], index) => ({ name: `message${index}`, schema })),
  ];
  const entries = messages.map(([root], index) => `[${JSON.stringify(root)}, telling(message${index})]`);
  const compiled = compileValidators(named);
  const listed = `envelope: telling(envelope), header: telling(header), messages: new Map([${entries.join(', ')}])`;
  return [
    '// Compiled by Ajv 8 from the JSON Schemas of the messages.',
    "import { link } from './link.js';",
    "import { formats, linearPattern, remarks } from './messages.js';",
    'const codes = link.codeLists.map((list) => new Set(list.codes));',
    `const names = ${parsed(names.all)}.map((list) => new Set(list));`,
    '// Patterns whose time could grow with the square of a text, or worse, in ordinary engines.',
    `const programs = new Map(${parsed(patternPrograms(named.map(({ schema }) => schema)))});`,
    'const patternOf = (source, flags) =>',
    '  programs.has(source) ? linearPattern(programs.get(source)) : new RegExp(source, flags);',
    'const { tell, telling } = remarks();',
    compiled.replace(/^export const /gm, 'const '),
    `export const validators = { ${listed} };`,
    '',
  ].join('\n');
}
