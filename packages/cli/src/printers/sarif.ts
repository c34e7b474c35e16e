import { type DiagnosticDefinition, inNumber, type Language, type Severity } from '@hubsante/model';
import { version } from '../version.ts';
import type { Finding, Printer } from './report.ts';

/** SARIF 2.1.0 (OASIS): what code-scanning services read. */
export const printSarif: Printer = ({ findings, language }) => {
  const rules = [...new Map(findings.map(({ definition }) => [definition.code, definition])).values()].sort(
    byCode,
  );
  const ruleIndex = new Map(rules.map(({ code }, index) => [code, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'dsf',
            semanticVersion: version,
            language,
            rules: rules.map((definition) => ruleOf(definition, language)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultOf(finding, ruleIndex.get(finding.code) ?? -1)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

/** Levels of SARIF 2.1.0, §3.27.10. */
const LEVELS = { error: 'error', warning: 'warning', advice: 'note' } as const satisfies Record<
  Severity,
  string
>;

function byCode(a: DiagnosticDefinition, b: DiagnosticDefinition): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}

/** The sentences of a rule stand for every finding of it: `…` takes the place of what varies. */
function ruleOf(definition: DiagnosticDefinition, language: Language) {
  const { message, remedy, why } = definition[language];
  const general = (template: string) => escapeBraces(inNumber(template, false).replace(/\{\w+\}/g, '…'));
  return {
    id: definition.code,
    shortDescription: { text: general(message) },
    fullDescription: { text: escapeBraces(why) },
    help: { text: `${general(remedy)}\n\n${escapeBraces(why)}` },
    defaultConfiguration: { level: LEVELS[definition.severity] },
  };
}

function resultOf(finding: Finding, ruleIndex: number) {
  const { code, severity, message, remedy, related } = finding;
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: escapeBraces(`${message} ${remedy}`) },
    locations: [locationOf(finding)],
    // SARIF 2.1.0 §3.27.22: what an author needs to see besides the place of the result.
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((one, id) => ({
            id,
            ...locationOf(one),
            message: { text: escapeBraces(one.message) },
          })),
        }),
  };
}

function locationOf(finding: Finding) {
  const { path, line } = finding;
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(path) },
      ...(line === null ? {} : { region: { startLine: line } }),
    },
    ...logicalLocationOf(finding),
  };
}

function logicalLocationOf({ sheet, cell }: Finding) {
  if (sheet === null) return {};
  const name = cell === null ? sheet : `${sheet}!${cell}`;
  return { logicalLocations: [{ name: cell ?? sheet, fullyQualifiedName: name, kind: 'member' }] };
}

/** A relative reference (RFC 3986) from a path with `/`. */
function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** Braces delimit placeholders in SARIF messages (§3.11.5): a regular expression must not look like one. */
function escapeBraces(text: string): string {
  return text.replaceAll('{', '{{').replaceAll('}', '}}');
}
