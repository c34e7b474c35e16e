import { describe, expect, test } from 'vitest';
import type { RunReport } from '../src/judge/verdict.ts';
import { htmlReport } from '../src/report/html-report.ts';
import { ctrfReport, junitReport } from '../src/report/machine-reports.ts';

const EVIL = `<img src=x onerror=alert(1)>"'&\u0001`;

const REPORT: RunReport = {
  run: 'r1',
  case: 'c',
  title: EVIL,
  link: '15-15 v2.1',
  vhost: 'v',
  syntax: 'json',
  startedAt: 0,
  versions: { dsf: '0.1.0' },
  verdict: 'non conforme',
  steps: [
    {
      id: '01',
      label: EVIL,
      message: 'RS-EDA',
      sender: 'a',
      receiver: 'b',
      verdict: 'non conforme',
      reasons: [{ code: 'values-differ', count: 2 }],
      values: [{ place: 'patient/0/sex', expected: EVIL, actual: undefined, verdict: 'non conforme' }],
    },
    {
      id: '02',
      label: 'vu',
      message: 'RS-SR',
      sender: 'a',
      receiver: 'b',
      verdict: 'à confirmer',
      reasons: [{ code: 'to-confirm' }],
      values: [],
    },
    {
      id: '03',
      label: 'bien',
      message: 'RS-SR',
      sender: 'b',
      receiver: 'a',
      verdict: 'conforme',
      reasons: [],
      values: [],
    },
  ],
  outside: [{ root: EVIL, sender: EVIL, distributionID: EVIL }],
};

describe('reports', () => {
  test('the page holds no element that a message brought', () => {
    const page = htmlReport([REPORT], 'fr');
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(page).toContain("default-src 'none'");
    expect(page).toContain('2 valeurs diffèrent de l’exemple');
  });

  test('JUnit counts what failed and what waits for a person', () => {
    const junit = junitReport([REPORT], 'fr');
    expect(junit).toContain('tests="3" failures="1" skipped="1"');
    expect(junit).toContain(
      '<skipped message="ce que le logiciel montre reste à regarder par une personne"/>',
    );
    expect(junit).not.toContain('<img');
    expect(junit).not.toContain('\u0001');
  });

  test('CTRF says the same', () => {
    const { results } = JSON.parse(ctrfReport([REPORT], 'en'));
    expect(results.summary).toMatchObject({ tests: 3, passed: 1, failed: 1, pending: 1 });
    expect(results.tests[0]).toMatchObject({ status: 'failed', message: '2 values differ from the example' });
  });
});
