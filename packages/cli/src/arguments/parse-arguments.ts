import { parseArgs } from 'node:util';
import type { Language } from '@hubsante/model';
import type { CommandDefinition, OptionDefinition } from '../commands/command-definition.ts';
import { commands } from '../commands/index.ts';
import { commonOptions } from '../commands/shared-options.ts';
import { commandLineWords } from './command-line-words.ts';

/** A command line that was understood. */
export interface Invocation {
  readonly command: string;
  readonly language: Language;
  readonly paths: readonly string[];
  /** Values by option name; a flag has the value `''`. */
  readonly values: ReadonlyMap<string, string>;
}

/** What a command line asks for. */
export type ParsedArguments =
  | ({ readonly kind: 'run'; readonly definition: CommandDefinition } & Invocation)
  /** `command` is `null` for the general help; `isAsked` is false when nothing at all was typed. */
  | {
      readonly kind: 'help';
      readonly command: CommandDefinition | null;
      readonly language: Language;
      readonly isAsked: boolean;
    }
  | { readonly kind: 'version' }
  /** A sentence on what is wrong, and what to write instead. */
  | { readonly kind: 'mistake'; readonly message: string; readonly language: Language };

/**
 * Understands a command line, or says what is wrong with it.
 *
 * Built on `node:util`: yargs was measured at 90 ms of start-up, three times what Node itself needs.
 */
export async function parseArguments(args: readonly string[]): Promise<ParsedArguments> {
  const { tokens } = parseArgs({ args: [...args], options: optionTypes(), strict: false, tokens: true });
  const options = tokens.filter((token) => token.kind === 'option');
  const words = tokens.filter((token) => token.kind === 'positional').map(({ value }) => value);
  const language = languageOf(options);
  const say = commandLineWords[language];
  const mistake = (message: string): ParsedArguments => ({ kind: 'mistake', message, language });

  const isHelp = options.some(({ name }) => name === 'help' || name === 'h');
  const [first, ...paths] = words[0] === 'help' ? words.slice(1) : words;
  if (first === undefined) {
    if (options.some(({ name }) => name === 'version')) return { kind: 'version' };
    return { kind: 'help', command: null, language, isAsked: isHelp || args.length > 0 };
  }
  const command = commands.find(({ name }) => name === first);
  if (command === undefined) {
    return mistake(
      say.unknownCommand(
        first,
        await closestTo(
          first,
          commands.map(({ name }) => name),
        ),
      ),
    );
  }
  if (isHelp || words[0] === 'help') return { kind: 'help', command, language, isAsked: true };

  const definitions = [...command.options, ...commonOptions];
  const values = new Map<string, string>();
  for (const { name, rawName, value, inlineValue } of options) {
    const definition = definitions.find((known) => known.name === name && rawName === `--${name}`);
    if (definition === undefined) {
      return mistake(say.unknownOption(rawName, await closestOption(name, definitions), command.name));
    }
    const problem = valueProblem(definition, value, inlineValue === true);
    if (problem === 'missing') return mistake(say.valueMissing(rawName, definition.value?.[language] ?? ''));
    if (problem === 'superfluous') return mistake(say.valueSuperfluous(rawName));
    if (problem === 'not-a-choice') {
      const choices = definition.choices ?? [];
      return mistake(say.notAChoice(rawName, value ?? '', choices, await closestTo(value ?? '', choices)));
    }
    values.set(name, value ?? '');
  }
  const missing = command.options.find(({ name, isRequired }) => isRequired === true && !values.has(name));
  if (missing !== undefined) {
    return mistake(say.optionMissing(`--${missing.name}`, missing.value?.[language] ?? '', command.name));
  }
  if (paths.length === 0 && command.answersNoArgument !== true)
    return mistake(say.argumentMissing(command.argument[language], command.name));
  return { kind: 'run', definition: command, command: command.name, language, paths, values };
}

/** What `node:util` must know before the command is known: which options take a value. */
function optionTypes(): Record<string, { type: 'string' | 'boolean' }> {
  const definitions = [...commands.flatMap(({ options }) => options), ...commonOptions];
  return Object.fromEntries(
    definitions.map(({ name, value }) => [name, { type: value === null ? 'boolean' : 'string' }]),
  );
}

function languageOf(options: readonly { name: string; value?: string | undefined }[]): Language {
  const asked = options.findLast(({ name }) => name === 'lang')?.value;
  return asked === 'en' ? 'en' : 'fr';
}

type ValueProblem = 'missing' | 'superfluous' | 'not-a-choice';

function valueProblem(
  { value: placeholder, choices }: OptionDefinition,
  value: string | undefined,
  isInline: boolean,
): ValueProblem | null {
  if (placeholder === null) return value === undefined ? null : 'superfluous';
  // `--out --force`: the next option is not a value, unless it was joined by `=`.
  if (value === undefined || value === '' || (!isInline && value.startsWith('-'))) return 'missing';
  return choices === undefined || choices.includes(value) ? null : 'not-a-choice';
}

async function closestOption(name: string, definitions: readonly OptionDefinition[]): Promise<string | null> {
  const found = await closestTo(
    name,
    definitions.map((definition) => definition.name),
  );
  return found === null ? null : `--${found}`;
}

/** Loaded for a mistake only. */
async function closestTo(word: string, candidates: readonly string[]): Promise<string | null> {
  const { closestName } = await import('@hubsante/model');
  return closestName(word, candidates);
}
