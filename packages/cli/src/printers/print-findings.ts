import type { Diagnostic } from '@hubsante/model';
import type { Invocation } from '../arguments/parse-arguments.ts';
import { type Environment, hasColors, type Output } from '../environment.ts';
import { FORMATS, type Format, loadPrinter } from './index.ts';
import { type Finding, findingOf } from './report.ts';

/** The `--format` of a command line. */
export function formatOf({ values }: Invocation): Format {
  return FORMATS.find((format) => format === values.get('format')) ?? 'text';
}

/** Prints findings in the form asked for, on the standard output. */
export async function printFindings(
  findings: readonly Finding[],
  silencedCount: number,
  invocation: Invocation,
  environment: Environment,
): Promise<void> {
  await print(findings, silencedCount, invocation, environment, environment.stdout);
}

/** Prints why a command could not run: on the standard error for a person, where findings go for a program. */
export async function printProblems(
  problems: readonly Diagnostic[],
  invocation: Invocation,
  environment: Environment,
): Promise<void> {
  const findings = problems.map((problem) => findingOf(problem, invocation.language, (file) => file));
  const output = formatOf(invocation) === 'text' ? environment.stderr : environment.stdout;
  await print(findings, 0, invocation, environment, output);
}

/** Prints findings for a person on the standard error: they are why a command gives no result. */
export async function printRefusal(
  findings: readonly Finding[],
  invocation: Invocation,
  environment: Environment,
): Promise<void> {
  await print(findings, 0, withoutFormat(invocation), environment, environment.stderr);
}

/** For commands whose `--format` is that of their result. */
export function withoutFormat(invocation: Invocation): Invocation {
  return { ...invocation, values: new Map([...invocation.values].filter(([name]) => name !== 'format')) };
}

async function print(
  findings: readonly Finding[],
  silencedCount: number,
  invocation: Invocation,
  { variables }: Environment,
  output: Output,
): Promise<void> {
  const printer = await loadPrinter(formatOf(invocation));
  const style = { colors: hasColors(output, variables), columns: output.columns };
  const isAdviceTold = invocation.values.has('advice');
  output.write(printer({ language: invocation.language, findings, silencedCount, isAdviceTold }, style));
}
