import { describe, expect, test } from 'vitest';
import { compareData } from '../src/compare-data.ts';
import { paths } from '../src/testing/index.ts';
import { parseXml } from '../src/xml-data.ts';
import { message, verdicts, xsdText } from './judge.ts';

const differences = (published: string, produced: string) =>
  compareData(parseXml(published), parseXml(produced)).map(({ path, ...sides }) => [
    path,
    sides.published,
    sides.produced,
  ]);

describe('two XML documents', () => {
  test.each([
    ['the order of attributes', '<a b="1" c="2"/>', "<a c='2' b = '1'></a>"],
    ['blanks between elements', '<a>\n  <b/>\n</a>\n', '<a><b/></a>'],
    ['comments, instructions and declarations', '<?xml version="1.0"?>\n<!-- x --><!DOCTYPE a><a/>', '<a/>'],
    [
      'how a character is written',
      '<a b="&lt;&#10;&#x41;"><![CDATA[<&]]></a>',
      '<a b="&lt;&#xA;A">&lt;&amp;</a>',
    ],
  ])('are the same whatever %s', (_, published, produced) => {
    expect(differences(published, produced)).toEqual([]);
  });

  test.each<[string, string, string, unknown[]]>([
    ['an attribute', '<a><b name="x" c="1"/></a>', '<a><b name="x" c="2"/></a>', [['/a/b(x)/@c', '1', '2']]],
    ['a text', '<a>x</a>', '<a>x </a>', [['/a/text', 'x', 'x ']]],
    [
      'an element that is missing',
      '<a><b value="x"/></a>',
      '<a></a>',
      [['/a/b(x)', parseXml('<b value="x"/>') && { '@value': 'x' }, undefined]],
    ],
    [
      'the order of elements',
      '<a><b/><c/></a>',
      '<a><c/><b/></a>',
      [
        ['/a/order/0', 'b', 'c'],
        ['/a/order/1', 'c', 'b'],
      ],
    ],
    [
      'how often an element stands',
      '<a><b/></a>',
      '<a><b/><b/></a>',
      [
        ['/a/b#2', undefined, {}],
        ['/a/order', undefined, ['b', 'b#2']],
      ],
    ],
  ])('differ by %s', (_, published, produced, expected) => {
    expect(differences(published, produced)).toEqual(expected);
  });
});

test.each(['', '<a>', '</a>', '<a></b>', '<a', '<a b="1>', '<a <b/>', '<!-- <a/>', 'text'])(
  '%s is no document',
  (text) => {
    expect(() => parseXml(text)).toThrow(Error);
  },
);

test('a hostile document costs no more than its length', () => {
  const start = performance.now();
  for (const text of [
    `<a ${'b="'.repeat(200_000)}`,
    '<'.repeat(200_000),
    `<!--${'-'.repeat(200_000)}`,
    '<a>'.repeat(100_000),
  ]) {
    expect(() => parseXml(text)).toThrow(Error);
  }
  expect(performance.now() - start).toBeLessThan(2000);
});

test('an XSD is judged by its text first, then by what it says', () => {
  const path = paths.xsd('FIRE');
  const messages = [message('FIRE')];
  const judge = (published: string) =>
    verdicts({
      messages,
      published: { [path]: published },
      produced: { [path]: xsdText('<element name="a"/>') },
    });
  expect(judge(xsdText('<element name="a"/>'))).toEqual([`identical ${path}`]);
  expect(judge(xsdText('<element name="a" />'))).toEqual([`unexplained ${path}`]);
  expect(judge(xsdText('<element name="b"/>'))).toEqual([`unexplained ${path}`]);
});
