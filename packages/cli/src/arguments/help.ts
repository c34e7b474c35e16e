import type { EmittedOf, Words } from '@hubsante/emitters';
import type { Language } from '@hubsante/model';
import type { CommandDefinition, CommandExample, OptionDefinition } from '../commands/command-definition.ts';
import { commands } from '../commands/index.ts';
import { commonOptions } from '../commands/shared-options.ts';
import { wrap } from '../printers/wrap.ts';

const WIDTH = 90;

const words = {
  fr: {
    title: 'dsf : vérifie et compile les classeurs de spécification Hub Santé.',
    usage: 'Utilisation :',
    command: 'COMMANDE [options]',
    options: 'Options :',
    commands: 'Commandes :',
    examples: 'Exemples :',
    versionHelp: 'affiche la version de dsf',
    more: 'L’aide d’une commande : dsf check --help',
    formats: (profile: string) => `Formats du profil ${profile} :`,
    linkFormats: 'Formats d’une version de lien :',
  },
  en: {
    title: 'dsf: checks and compiles the Hub Santé specification workbooks.',
    usage: 'Usage:',
    command: 'COMMAND [options]',
    options: 'Options:',
    commands: 'Commands:',
    examples: 'Examples:',
    versionHelp: 'shows the version of dsf',
    more: 'Help on a command: dsf check --help --lang en',
    formats: (profile: string) => `Formats of the profile ${profile}:`,
    linkFormats: 'Formats of a link version:',
  },
} as const;

/** The page for somebody who does not know the program yet. */
export function generalHelp(language: Language): string {
  const say = words[language];
  const version: OptionDefinition = {
    name: 'version',
    value: null,
    help: { fr: words.fr.versionHelp, en: words.en.versionHelp },
  };
  return page([
    [say.title],
    [`${say.usage} dsf ${say.command}`],
    section(
      say.commands,
      commands.map(({ name, argument, summary }) => [`${name} ${argument[language]}`, summary[language]]),
    ),
    section(
      say.options,
      [...commonOptions, version].map((option) => optionLine(option, language)),
    ),
    examplesOf(
      say.examples,
      commands.flatMap(({ examples }) => examples.slice(0, 1)),
      language,
    ),
    [say.more],
  ]);
}

/** The formats that a command can make, with what each is: of model releases, of links. */
export type SummarisedFormats = Readonly<
  Record<EmittedOf, readonly { readonly name: string; readonly summary: Words }[]>
>;

/** The page of one command; `formats` are those it can make, if any. */
export function commandHelp(
  command: CommandDefinition,
  language: Language,
  formats: SummarisedFormats | null,
): string {
  const say = words[language];
  const titles = { release: say.formats('standard'), ans: say.formats('ans'), link: say.linkFormats };
  return page([
    [
      `${say.usage} dsf ${command.name} ${command.argument[language]} ${requiredOptions(command, language)}`.trim(),
    ],
    command.description[language].split('\n').flatMap((line) => wrap(line, WIDTH)),
    section(
      say.options,
      [...command.options, ...commonOptions].map((option) => optionLine(option, language)),
    ),
    ...(['release', 'ans', 'link'] as const).flatMap((of) =>
      formats === null
        ? []
        : [
            section(
              titles[of],
              formats[of].map(({ name, summary }): Line => [name, summary[language]]),
            ),
          ],
    ),
    examplesOf(say.examples, command.examples, language),
  ]);
}

/** A term and what it means. */
type Line = readonly [term: string, meaning: string];

function optionLine({ name, value, help }: OptionDefinition, language: Language): Line {
  return [value === null ? `--${name}` : `--${name} ${value[language]}`, help[language]];
}

function requiredOptions({ options }: CommandDefinition, language: Language): string {
  return options
    .filter(({ isRequired }) => isRequired)
    .map((option) => optionLine(option, language)[0])
    .join(' ');
}

const WIDEST_TERM = 32;

/** Terms in a column, meanings beside it; a term too long for the column has a line of its own. */
function section(title: string, lines: readonly Line[]): string[] {
  const column = Math.max(
    ...lines.map(([term]) => term.length).filter((length) => length <= WIDEST_TERM),
    10,
  );
  return [
    title,
    ...lines.flatMap(([term, meaning]) => {
      const wrapped = wrap(meaning, WIDTH - column - 4);
      const isLong = term.length > column;
      const head = isLong ? [`  ${term}`] : [];
      return [
        ...head,
        ...wrapped.map((text, index) => `  ${(index === 0 && !isLong ? term : '').padEnd(column)}  ${text}`),
      ];
    }),
  ];
}

/** Each command under the words that say what it is for, so that it can be copied as it is. */
function examplesOf(title: string, examples: readonly CommandExample[], language: Language): string[] {
  return [title, ...examples.flatMap(({ command, meaning }) => [`  # ${meaning[language]}`, `  ${command}`])];
}

function page(paragraphs: readonly (readonly string[])[]): string {
  return `${paragraphs.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
