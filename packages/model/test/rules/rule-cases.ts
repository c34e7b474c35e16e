import { checkRelease } from '../../src/index.ts';
import {
  expectDiagnostics,
  type MessageOptions,
  messageFromTable,
  releaseOf,
} from '../../src/testing/index.ts';

/** What is written, in words; the table; the findings it gives, each with its severity and cell. */
export type RuleCase = readonly [mistake: string, table: string, findings: readonly string[]];

/** Runs every rule on a table and demands exactly these findings: what is not listed must not be reported. */
export function expectFindings(
  table: string,
  findings: readonly string[],
  options: MessageOptions = {},
): void {
  expectDiagnostics(checkRelease(releaseOf(messageFromTable(table, options))), findings);
}
