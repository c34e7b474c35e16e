import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Flow, FlowStep } from '@hubsante/model';
import { DiagnosticCollector } from '@hubsante/model';
import { openSpreadsheet } from '@hubsante/workbook';
import { describe, expect, test } from 'vitest';
import { LinkOpener } from '../../src/specifications/open-link.ts';
import { SpecificationRoot } from '../../src/specifications/specification-root.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const SPECS = join(ROOT, 'specs');

const folders = await new SpecificationRoot(SPECS, ROOT).linkFolders();
const opener = new LinkOpener(ROOT);

test('there are links to look at', () => {
  expect(folders).not.toEqual([]);
});

/** `send appel.01-RS-EDA.json`: the steps of a flow from the side of one participant. */
function stepsOf(flow: Flow, participant: string): string[] {
  const takesPart = ({ sender, receiver }: FlowStep) => sender === participant || receiver === participant;
  return flow.steps
    .filter(takesPart)
    .map(({ sender, example }) => `${sender === participant ? 'send' : 'receive'} ${example}`);
}

describe.each(folders.map((folder) => [folder.slice(SPECS.length + 1), folder]))(
  'recette of %s',
  (_, folder) => {
    const workbook = join(folder, 'recette.xlsx');

    test('is read without any finding', async () => {
      const opened = await opener.open(folder, null, new DiagnosticCollector());
      const places = opened?.diagnostics.filter(({ place }) => place.file.endsWith('.xlsx'));
      expect(opened?.acceptanceTests).not.toBeNull();
      expect(places).toEqual([]);
    });

    test('tries each flow once from the side of each participant', async () => {
      const opened = await opener.open(folder, null, new DiagnosticCollector());
      const tried = opened?.acceptanceTests?.tests.map(({ steps }) =>
        steps.map(({ direction, example }) => `${direction} ${example}`),
      );
      const expected = opened?.link?.flows.flatMap((flow) =>
        flow.participants.map(({ id }) => stepsOf(flow, id)).filter((steps) => steps.length > 0),
      );
      expect(tried?.length).toBeGreaterThan(0);
      expect(tried).toEqual(expected);
    });

    test('names at each step the message of its example, and tells the tester what to do', async () => {
      const opened = await opener.open(folder, null, new DiagnosticCollector());
      const messages = new Map(
        opened?.link?.flows.flatMap(({ steps }) => steps.map((step) => [step.example, step.message])),
      );
      for (const { steps } of opened?.acceptanceTests?.tests ?? []) {
        for (const step of steps) {
          expect(step.message).toBe(messages.get(step.example));
          expect(step.description).toMatch(/Vérifiez/);
          expect(step.description?.split(/[.?!](?:\s|$)/).filter(Boolean).length).toBeLessThanOrEqual(3);
        }
      }
    });

    test('has sheet names that Excel takes', () => {
      const spreadsheet = openSpreadsheet(readFileSync(workbook), 'recette.xlsx', new DiagnosticCollector());
      expect(spreadsheet?.sheetNames.filter((name) => name.length > 31 || /[\\/?*[\]:]/.test(name))).toEqual(
        [],
      );
    });
  },
);
