import { describe, expect, test } from 'vitest';
import { codeTokens, languageNamed, languageOfMessage } from '../src/scripts/code-tokens.ts';

/** `kind:piece` of each piece that has a colour. */
function colours(text: string, name: string): readonly string[] {
  const language = languageNamed(name);
  if (language === undefined) throw new Error(`no colours for ${name}`);
  return codeTokens(text, language).map(({ kind, start, end }) => `${kind}:${text.slice(start, end)}`);
}

test.each([
  ['json', '{ "age": -1.5e3 }', ['key:"age"', 'number:-1.5e3']],
  ['json', '"code" : "a \\" : b",', ['key:"code"', 'text:"a \\" : b"']],
  ['json', '[true, null, "1"]', ['word:true', 'word:null', 'text:"1"']],
  ['xml', '<!-- a="b" --><?xml version="1.0"?>', ['comment:<!-- a="b" -->', 'comment:<?xml version="1.0"?>']],
  ['xsd', '<xs:element name="age"/>', ['type:<xs:element', 'key:name', 'text:"age"', 'type:/>']],
  ['xml', '<nom>Émile "Bébé" 12</nom>', ['type:<nom', 'type:>', 'type:</nom', 'type:>']],
  ['yaml', "- host: 'a: b' # deux", ['key:host', "text:'a: b'", 'comment:# deux']],
  ['yaml', 'port: 5671\nopen: true', ['key:port', 'number:5671', 'key:open', 'word:true']],
  ['yaml', 'address: https://hub/#a', ['key:address']],
  [
    'java',
    'final Age a = new Age(12); // « 12 »',
    ['word:final', 'type:Age', 'word:new', 'type:Age', 'number:12', 'comment:// « 12 »'],
  ],
  ['java', '@Test void a() { say("it // is"); }', ['key:@Test', 'word:void', 'text:"it // is"']],
  ['csharp', 'using var hub = Hub.Open("a");', ['word:using', 'word:var', 'type:Hub', 'text:"a"']],
  ['js', "import { a } from './a.js';", ['word:import', 'word:from', "text:'./a.js'"]],
  [
    'ts',
    'interface Age { readonly years: number }',
    ['word:interface', 'type:Age', 'word:readonly', 'word:number'],
  ],
  ['py', '"""Says.\n# no"""\nx = 1 # yes', ['text:"""Says.\n# no"""', 'number:1', 'comment:# yes']],
])('%s: %s', (name, text, expected) => {
  expect(colours(text, name)).toEqual(expected);
});

test('other languages have no colours', () => {
  expect(languageNamed('csv')).toBeUndefined();
  expect(languageNamed('constructor')).toBeUndefined();
});

test('a message without a name is JSON or XML', () => {
  expect(languageOfMessage('\n <a/>')).toBe('xml');
  expect(languageOfMessage('{}')).toBe('json');
});

describe('a long text that is no code', () => {
  test.each(['json', 'xml', 'yaml', 'java', 'py', 'ts'])('%s is read once', (name) => {
    for (const piece of ['"', '<!--', 'a ', "'''", '/*', ' - ', 'a:', '=', '`', 'a', 'A', '\\', '"a']) {
      const start = performance.now();
      colours(piece.repeat(100_000 / piece.length), name);
      expect(performance.now() - start).toBeLessThan(2_000);
    }
  });
});
