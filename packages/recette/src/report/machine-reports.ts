import type { RunReport, StepReport, Verdict } from '../judge/verdict.ts';
import { escapeXml } from './escape.ts';
import { type ReportLanguage, reportWords } from './words.ts';

/** JUnit, as CI servers read it: a suite for each run, a test for each step. */
export function junitReport(reports: readonly RunReport[], language: ReportLanguage): string {
  const { reason } = reportWords[language];
  const suites = reports.map((report) => {
    const tests = report.steps.map((step) => {
      const name = `name="${escapeXml(`${step.id} ${step.message} ${step.label}`)}"`;
      const open = `    <testcase classname="${escapeXml(classOf(report))}" ${name}`;
      if (step.verdict === 'conforme') return `${open}/>`;
      const why = escapeXml(step.reasons.map(reason).join('\n'));
      const outcome = isSkipped(step.verdict) ? `<skipped message="${why}"/>` : `<failure message="${why}"/>`;
      return `${open}>${outcome}</testcase>`;
    });
    const failures = report.steps.filter(({ verdict }) => isFailure(verdict)).length;
    const skipped = report.steps.filter(({ verdict }) => isSkipped(verdict)).length;
    const counts = `tests="${report.steps.length}" failures="${failures}" skipped="${skipped}"`;
    const at = new Date(report.startedAt).toISOString().slice(0, 19);
    return [
      `  <testsuite name="${escapeXml(`${classOf(report)}, ${report.title}`)}" ${counts} timestamp="${at}">`,
      ...tests,
      '  </testsuite>',
    ].join('\n');
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites name="recette">',
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

/** The Common Test Report Format, https://ctrf.io. */
export function ctrfReport(reports: readonly RunReport[], language: ReportLanguage): string {
  const { reason } = reportWords[language];
  const tests = reports.flatMap((report) =>
    report.steps.map((step) => ({
      name: `${classOf(report)} ${step.id} ${step.message}`,
      status: statusOf(step),
      duration: 0,
      suite: classOf(report),
      ...(step.reasons.length === 0 ? {} : { message: step.reasons.map(reason).join('\n') }),
    })),
  );
  const count = (status: string) => tests.filter((one) => one.status === status).length;
  const starts = reports.map(({ startedAt }) => startedAt);
  const start = starts.length === 0 ? 0 : Math.min(...starts);
  const summary = {
    tests: tests.length,
    passed: count('passed'),
    failed: count('failed'),
    pending: count('pending'),
    skipped: 0,
    other: 0,
    start,
    stop: starts.length === 0 ? 0 : Math.max(...starts),
  };
  return `${JSON.stringify({ reportFormat: 'CTRF', specVersion: '0.0.0', results: { tool: { name: 'dsf recette' }, summary, tests } }, null, 2)}\n`;
}

function classOf({ link, case: id, syntax }: RunReport): string {
  return `${link} ${id} ${syntax}`;
}

function statusOf({ verdict }: StepReport): 'passed' | 'failed' | 'pending' {
  if (verdict === 'conforme') return 'passed';
  return isSkipped(verdict) ? 'pending' : 'failed';
}

/** A step that a person has still to look at is neither right nor wrong. */
function isSkipped(verdict: Verdict): boolean {
  return verdict === 'à confirmer';
}

function isFailure(verdict: Verdict): boolean {
  return verdict === 'non conforme' || verdict === 'non concluant';
}
