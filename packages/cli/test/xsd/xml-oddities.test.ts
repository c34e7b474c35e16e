import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LoadedLink, type LoadedLinks, loadLinks } from '../runtime/written-runtime.ts';
import { hasXmllint, judged, XmlJudge } from './xml-judge.ts';
import { XML_ODDITIES } from './xml-oddities.ts';

let loaded: LoadedLinks;
beforeAll(async () => {
  loaded = await loadLinks();
}, 120_000);
afterAll(() => loaded?.dispose());

/** An envelope with an RS-EDA that has every field the table speaks of, in XML. */
function envelopeOf({ runtime, examples }: LoadedLink): string {
  for (const [path, example] of examples) {
    if (!path.startsWith('examples/EDXL-DE/')) continue;
    const xml = runtime.toXml(example);
    if (xml.ok && ['<createCaseHealth ', '<lat>', '<isAml>'].every((part) => xml.value.includes(part))) {
      return xml.value;
    }
  }
  throw new Error('no example has what is needed');
}

/** Those whose model dates are anchored; the older ones accept any text around. */
const linkOfTable = () => loaded.links.find(({ built }) => built.name === '15-15 2.0') as LoadedLink;

describe('what XML allows to be written in several ways', () => {
  test.each(XML_ODDITIES)('$name is $verdict by validateXml', ({ from, to, verdict, code }) => {
    const link = linkOfTable();
    const xml = envelopeOf(link);
    const changed = xml.replace(from, to);
    expect(changed).not.toBe(xml);
    const { valid, findings } = link.runtime.validateXml(changed);
    expect([valid ? 'accepted' : 'refused', findings.map((one) => one.code)]).toEqual([
      verdict,
      code === null ? [] : [code],
    ]);
  });

  test.skipIf(!hasXmllint)(judged('each gets the same verdict from the XSDs of every link'), () => {
    for (const link of loaded.links) {
      if (!link.built.files.has('xsd/RS-EDA.xsd')) continue;
      const xml = envelopeOf(link);
      const judge = new XmlJudge(link.built.files);
      try {
        judge.submit('EDXL-DE-full', 'unchanged', xml);
        for (const { name, from, to } of XML_ODDITIES) {
          judge.submit('EDXL-DE-full', name, xml.replace(from, to));
        }
        const refusals = judge.verdict();
        const verdicts = XML_ODDITIES.map(({ name }) => [
          name,
          refusals.has(`EDXL-DE-full ${name}`) ? 'refused' : 'accepted',
          link.runtime.validateXml(xml.replace(...replacementOf(name))).valid ? 'accepted' : 'refused',
        ]);
        expect([link.built.name, refusals.get('EDXL-DE-full unchanged')]).toEqual([
          link.built.name,
          undefined,
        ]);
        expect([link.built.name, verdicts]).toEqual([
          link.built.name,
          XML_ODDITIES.map(({ name, verdict }) => [name, verdict, verdict]),
        ]);
      } finally {
        judge.close();
      }
    }
  });
});

function replacementOf(name: string): readonly [from: RegExp, to: string] {
  const oddity = XML_ODDITIES.find((one) => one.name === name);
  if (oddity === undefined) throw new Error(name);
  return [oddity.from, oddity.to];
}
