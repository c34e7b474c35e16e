import type { Language } from '@hubsante/model';
import type { Invocation } from '../arguments/parse-arguments.ts';
import type { Environment } from '../environment.ts';
import type { Progress } from '../progress.ts';
import type { CommandResult } from './command-result.ts';

/** A text in every language of ours. */
export type Translated = Readonly<Record<Language, string>>;

/** An option of a command, as its help shows it and as its arguments are read. */
export interface OptionDefinition {
  /** Without dashes: `out`. */
  readonly name: string;
  /** What stands for its value in the help, `DOSSIER`; `null` for a flag. */
  readonly value: Translated | null;
  readonly help: Translated;
  /** The only values allowed. */
  readonly choices?: readonly string[];
  readonly isRequired?: boolean;
}

/** A line of the part « Exemples » of a help page. */
export interface CommandExample {
  readonly command: string;
  readonly meaning: Translated;
}

/** What a command does with its arguments. What it prints goes to the environment; a mistake of the user never throws. */
export type Command = (
  invocation: Invocation,
  environment: Environment,
  progress: Progress,
) => Promise<CommandResult>;

/** A command of `dsf`: everything its help says and its arguments must respect. */
export interface CommandDefinition {
  readonly name: string;
  /** One line, for the list of commands. */
  readonly summary: Translated;
  /** What stands for its arguments, `CHEMIN…`; one at least is needed. */
  readonly argument: Translated;
  /** Whether the command itself says what is missing when it has no argument. */
  readonly answersNoArgument?: boolean;
  readonly description: Translated;
  readonly options: readonly OptionDefinition[];
  readonly examples: readonly CommandExample[];
  /** Loads what runs it: the other commands cost nothing. */
  readonly load: () => Promise<Command>;
}
