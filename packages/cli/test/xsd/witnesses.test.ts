import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type BuiltLink, buildLinks, SPECS } from '../built-links.ts';
import { runMain } from '../run-main.ts';
import { hasXmllint, judged, XmlJudge } from './xml-judge.ts';

interface ListedChange {
  readonly message?: string;
  readonly kind: string;
  readonly proofs: readonly { readonly file: string; readonly syntax: string; readonly hurts: string }[];
}

/** What the schemas of a link say of XML documents, each with its message; what the link does not carry is refused. */
function refusedBy(
  link: BuiltLink,
  documents: readonly (readonly [message: string, file: string, xml: string])[],
) {
  const judge = new XmlJudge(link.files);
  const refused = new Set<string>();
  try {
    for (const [message, file, xml] of documents) {
      if (link.files.has(`xsd/${message}.xsd`)) judge.submit(message, file, xml);
      else refused.add(file);
    }
    for (const key of judge.verdict().keys()) refused.add(key.slice(key.indexOf(' ') + 1));
    return refused;
  } finally {
    judge.close();
  }
}

describe.skipIf(!hasXmllint)(judged('xmllint with the schemas of both versions of a link'), () => {
  test.for([
    ['15-15', 'v1.5', 'v2.0'],
    ['15-15', 'v2.0', 'v2.1'],
    ['15-smur', 'v1.6', 'v1.7'],
    ['15-gps', 'v1.2', 'v1.3'],
    ['15-nexsis', 'v1.8', 'v1.9'],
    ['15-nexsis', 'v1.9', 'v1.9.1'],
  ] as const)(
    '%s %s → %s: one accepts each message that proves a verdict, the other refuses it',
    {
      timeout: 180_000,
    },
    async ([link, before, after]) => {
      const folder = mkdtempSync(join(tmpdir(), 'dsf-witnesses-'));
      try {
        const out = join(folder, 'out');
        await runMain(`diff ${link}/${before} ${link}/${after} --witnesses ${out}`, { from: SPECS });
        const { changes } = JSON.parse(readFileSync(join(out, 'index.json'), 'utf8')) as {
          readonly changes: readonly ListedChange[];
        };
        const links = await buildLinks();
        const built = (version: string) => {
          const found = links.find(({ opened }) => opened.path.endsWith(`${link}/${version}`));
          if (found === undefined) throw new Error(`no link ${link} ${version}`);
          return found;
        };
        const wrong: string[] = [];
        let count = 0;
        for (const hurts of ['sender', 'receiver']) {
          const documents = changes.flatMap(({ message, proofs, kind }) =>
            message === undefined || kind.startsWith('exchange-')
              ? []
              : proofs
                  .filter((proof) => proof.syntax === 'xml' && proof.hurts === hurts)
                  .map(({ file }) => [message, file, readFileSync(join(out, file), 'utf8')] as const),
          );
          const [accepting, refusing] = hurts === 'sender' ? [before, after] : [after, before];
          const [wronglyRefused, rightlyRefused] = [built(accepting), built(refusing)].map((one) =>
            refusedBy(one, documents),
          );
          count += documents.length;
          for (const [, file] of documents) {
            if (wronglyRefused?.has(file)) wrong.push(`${file}: refused by ${accepting}`);
            if (rightlyRefused?.has(file) !== true) wrong.push(`${file}: accepted by ${refusing}`);
          }
        }
        expect(wrong).toEqual([]);
        expect(count).toBeGreaterThan(0);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});
