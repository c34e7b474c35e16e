import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cliDiagnostics } from '@hubsante/cli';
import {
  type DiagnosticDefinition,
  evolutionDiagnostics,
  inNumber,
  type Language,
  linkDiagnostics,
  linkPackageDiagnostics,
  modelDiagnostics,
} from '@hubsante/model';
import { workbookDiagnostics } from '@hubsante/workbook';

const FOLDER = fileURLToPath(new URL('../docs/reference/diagnostics', import.meta.url));
const COMMAND = 'npm run docs:diagnostics';
const BANNER = `<!-- Page produite par « ${COMMAND} » à partir des tables de diagnostics : ne pas la modifier ici. -->`;

const WORDS = {
  fr: {
    title: 'Diagnostics',
    intro:
      'Chaque constat a sa page : ce qui ne va pas, ce qu’il faut écrire et pourquoi. Ils sont de ces genres :',
    all: 'Tous les constats de ce genre',
    count: 'constats',
    error: 'erreur',
    warning: 'avertissement',
    advice: 'conseil',
    message: 'Message',
    remedy: 'À faire',
    why: 'Pourquoi',
    colon: ' :',
  },
  en: {
    title: 'Findings',
    intro: 'Each finding has its page: what is wrong, what to write and why. They are of these kinds:',
    all: 'All findings of this kind',
    count: 'findings',
    error: 'error',
    warning: 'warning',
    advice: 'advice',
    message: 'Message',
    remedy: 'What to do',
    why: 'Why',
    colon: ':',
  },
} as const;

/** What the first part of a code says: what the finding is about. Its title, and a sentence. */
const FAMILIES: Readonly<Record<string, Readonly<Record<Language, readonly [string, string]>>>> = {
  workbook: {
    fr: ['Les cellules des classeurs', 'Ce qui ne se lit pas, ou ne se comprend pas, dans une feuille.'],
    en: ['The cells of workbooks', 'What cannot be read, or makes no sense, in a sheet.'],
  },
  model: {
    fr: ['Le modèle', 'Ce que les messages, les objets et les nomenclatures se disent de contraire.'],
    en: ['The model', 'Where messages, objects and code lists contradict each other.'],
  },
  example: {
    fr: ['Les exemples de messages', 'Ce qu’un exemple a d’interdit par le modèle, ou ce qui lui manque.'],
    en: ['The examples of messages', 'What an example has that the model forbids, or what it lacks.'],
  },
  link: {
    fr: ['Les liens', 'Ce qui ne va pas dans link.yaml, les cinématiques et la recette d’un lien.'],
    en: ['The links', 'What is wrong in link.yaml, the flows and the acceptance tests of a link.'],
  },
  evolution: {
    fr: ['Ce qui change d’une version à la suivante', 'Ce que le numéro de version annoncé ne permet pas.'],
    en: ['What changes from a version to the next', 'What the announced version number does not allow.'],
  },
  cli: {
    fr: [
      'Les fichiers et la commande',
      'Ce que dsf dit des dossiers, des fichiers et des options qu’il reçoit.',
    ],
    en: ['The files and the command', 'What dsf says of the folders, files and options it is given.'],
  },
};

const familyOf = (code: string) => code.slice(0, code.indexOf('/'));

const definitions = [
  ...workbookDiagnostics,
  ...modelDiagnostics,
  ...Object.values<DiagnosticDefinition>(linkDiagnostics),
  ...linkPackageDiagnostics,
  ...Object.values<DiagnosticDefinition>(evolutionDiagnostics),
  ...Object.values<DiagnosticDefinition>(cliDiagnostics),
].sort((a, b) => (a.code < b.code ? -1 : 1));

function section(definition: DiagnosticDefinition, language: Language): string {
  const words = WORDS[language];
  const { message, remedy, why } = definition[language];
  return `**${words.message}** (${words[definition.severity]})${words.colon} ${shown(message)}\n\n**${words.remedy}**${words.colon} ${shown(remedy)}\n\n**${words.why}**${words.colon} ${inOptions(why)}\n`;
}

/** What varies from one finding to the next is shown as an ellipsis, and its words as for several; options are code. */
function shown(template: string): string {
  return inOptions(inNumber(template, false).replace(/\{[a-z]\w*\}/gi, '…'));
}

/** Two hyphens would be a dash on the page. */
function inOptions(text: string): string {
  return text.replace(/(?<![\w`-])--[a-z][a-z-]*/g, '`$&`');
}

function page(definition: DiagnosticDefinition): string {
  const body = (language: Language) =>
    `${section(definition, language)}\n[${WORDS[language].all}](index.md)\n`;
  return bothLanguages([definition.code, body('fr')], [definition.code, body('en')]);
}

/** A page in French and its English; a title in English stands in the heading that begins it. */
function bothLanguages(
  [title, french]: readonly [string, string],
  [titleInEnglish, english]: readonly [string, string],
): string {
  const other = titleInEnglish === title ? '' : `, ${titleInEnglish}`;
  return `${BANNER}\n\n# ${title}\n\n${french}\n## English${other}\n\n${english}`;
}

function familyPage(family: string): string {
  const body = (language: Language): [string, string] => {
    const [title, about] = aboutFamily(family, language);
    const lines = definitions
      .filter(({ code }) => familyOf(code) === family)
      .map((definition) => {
        const { code, severity } = definition;
        const message = shown(definition[language].message);
        return `- [${message}](${code.slice(family.length + 1)}.md) ${WORDS[language][severity]} \`${code}\``;
      });
    return [title, `${about}\n\n${lines.join('\n')}\n`];
  };
  return bothLanguages(body('fr'), body('en'));
}

function index(): string {
  const body = (language: Language): [string, string] => {
    const { title, intro, count } = WORDS[language];
    const lines = Object.keys(FAMILIES).map((family) => {
      const [name, about] = aboutFamily(family, language);
      const size = definitions.filter(({ code }) => familyOf(code) === family).length;
      return `- [${name}](${family}/index.md) (${size} ${count}, \`${family}/…\`). ${about}`;
    });
    return [title, `${intro}\n\n${lines.join('\n')}\n`];
  };
  return bothLanguages(body('fr'), body('en'));
}

function aboutFamily(family: string, language: Language): readonly [string, string] {
  const about = FAMILIES[family]?.[language];
  if (about === undefined) throw new Error(`the findings ${family}/… have no title: add them to FAMILIES`);
  return about;
}

const families = [...new Set(definitions.map(({ code }) => familyOf(code)))];

const pages = new Map([
  ['index.md', index()],
  ...families.map((family) => [`${family}/index.md`, familyPage(family)] as const),
  ...definitions.map((definition) => [`${definition.code}.md`, page(definition)] as const),
]);

function present(): Map<string, string> {
  try {
    const paths = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.md'),
    );
    return new Map(
      paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(FOLDER, path), 'utf8')]),
    );
  } catch {
    // No folder yet: no page is present.
    return new Map();
  }
}

if (process.argv.includes('--check')) {
  const found = present();
  const paths = [...new Set([...pages.keys(), ...found.keys()])].sort();
  const stale = paths.filter((path) => pages.get(path) !== found.get(path));
  if (stale.length > 0) {
    console.error(`Missing, stale or left-over pages (run ${COMMAND}):\n  ${stale.join('\n  ')}`);
    process.exitCode = 1;
  } else {
    console.log(`${pages.size} diagnostics pages are up to date`);
  }
} else {
  rmSync(FOLDER, { recursive: true, force: true });
  for (const [path, content] of pages) {
    const target = join(FOLDER, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  console.log(`${pages.size} pages written to docs/reference/diagnostics`);
}
