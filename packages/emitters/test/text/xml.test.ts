import { expect, test } from 'vitest';
import { printXml } from '../../src/shared/text/print-xml.ts';
import { xmlElement } from '../../src/shared/text/xml-element.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';

test('an element without content closes itself, others stand one a line', () => {
  const tree = xmlElement('a', [], [xmlElement('b', [['c', '1'], false]), xmlElement('d', [], 'text')]);
  expect(printXml(tree)).toBe(`${DECLARATION}<a>\n    <b c="1"/>\n    <d>text</d>\n</a>\n`);
});

test.each([
  ['markup', '<a> & "b"', '&lt;a&gt; &amp; "b"', '&lt;a&gt; &amp; &quot;b&quot;'],
  ['line breaks and tabs', 'a\n\tb\rc', 'a\n\tb&#13;c', 'a&#10;&#9;b&#13;c'],
  ['what XML cannot hold', 'a\u0001b\uD800c\uFFFE', 'a\uFFFDb\uFFFDc\uFFFD', 'a\uFFFDb\uFFFDc\uFFFD'],
  ['any other letter', 'é 𝄞 \u0085', 'é 𝄞 \u0085', 'é 𝄞 \u0085'],
])('%s in text and in an attribute', (_, text, inText, inAttribute) => {
  expect(printXml(xmlElement('a', [['b', text]], text))).toBe(
    `${DECLARATION}<a b="${inAttribute}">${inText}</a>\n`,
  );
});
