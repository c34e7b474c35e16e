import type { Environment, Invocation } from '@hubsante/cli/workshop';
import type { Language } from '@hubsante/model';

/** What reading files asks of a command line without options, and of the world around it: the folder that paths start from. */
export function commandLine(
  workingFolder: string,
  paths: readonly string[],
  language: Language,
): { readonly invocation: Invocation; readonly environment: Environment } {
  const invocation = { command: 'check', values: new Map<string, string>(), language, paths };
  // Whoever reads files asks for no more of it.
  return { invocation: invocation as Invocation, environment: { workingFolder } as Environment };
}
