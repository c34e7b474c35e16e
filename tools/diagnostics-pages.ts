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
    intro: 'constats possibles. Chaque page dit ce qui ne va pas, ce qu’il faut écrire et pourquoi.',
    code: 'Code',
    severity: 'Gravité',
    error: 'erreur',
    warning: 'avertissement',
    advice: 'conseil',
    message: 'Message',
    remedy: 'À faire',
    why: 'Pourquoi',
    colon: ' :',
  },
  en: {
    intro: 'possible findings. Each page tells what is wrong, what to write and why.',
    code: 'Code',
    severity: 'Severity',
    error: 'error',
    warning: 'warning',
    advice: 'advice',
    message: 'Message',
    remedy: 'What to do',
    why: 'Why',
    colon: ':',
  },
} as const;

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
  return `**${words.message}** (${words[definition.severity]})${words.colon} ${shown(message)}\n\n**${words.remedy}**${words.colon} ${shown(remedy)}\n\n**${words.why}**${words.colon} ${why}\n`;
}

/** What varies from one finding to the next is shown as an ellipsis, and its words as for several. */
function shown(template: string): string {
  return inNumber(template, false).replace(/\{[a-z]\w*\}/gi, '…');
}

function page(definition: DiagnosticDefinition): string {
  return `${BANNER}\n\n# ${definition.code}\n\n${section(definition, 'fr')}\n## English\n\n${section(definition, 'en')}`;
}

function index(): string {
  const table = (language: Language) => {
    const lines = definitions.map((definition) => {
      const { code, severity } = definition;
      const message = shown(definition[language].message).replaceAll('|', '\\|');
      return `| [${code}](${code}.md) | ${WORDS[language][severity]} | ${message} |`;
    });
    const { code, severity, message, intro } = WORDS[language];
    return `${definitions.length} ${intro}\n\n| ${code} | ${severity} | ${message} |\n|---|---|---|\n${lines.join('\n')}\n`;
  };
  return `${BANNER}\n\n# Diagnostics\n\n${table('fr')}\n## English\n\n${table('en')}`;
}

const pages = new Map([
  ['index.md', index()],
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
