import { CONTENT_PATH } from '../envelope.ts';
import type { Finding } from '../finding.ts';
import type { LinkDescription } from '../link/link-description.ts';
import { closestName } from '../words/closest-name.ts';
import { PHRASES } from '../words/phrases.ts';
import { shownText } from '../words/shown.ts';
import { Report, type Subject } from './report.ts';
import type { SearchBudget } from './search-budget.ts';

/** How a member that nobody knows is told where the object that has it is not judged as a whole. */
const UNKNOWN: ReadonlySet<string> = new Set(['member-ignored', 'field-unknown']);

/** A member of the envelope or of the header that is unknown where the one it resembles is missing is one finding. */
export function withMisnamed(
  findings: readonly Finding[],
  link: LinkDescription,
  budget: SearchBudget,
): readonly Finding[] {
  const missing = new Map<string, Map<string, Finding>>();
  for (const finding of findings) {
    if (finding.code !== 'field-missing') continue;
    const holder = JSON.stringify(finding.path.slice(0, -1));
    const names = missing.get(holder) ?? new Map();
    missing.set(holder, names.set(String(finding.path.at(-1)), finding));
  }
  if (missing.size === 0) return findings;
  const replaced = new Map<Finding, readonly Finding[]>();
  for (const finding of findings) {
    if (!UNKNOWN.has(finding.code)) continue;
    const holder = finding.path.slice(0, -1);
    const names = missing.get(JSON.stringify(holder));
    if (names === undefined) continue;
    const name = String(finding.path.at(-1));
    const suggestion = budget.search(() => closestName(name, names.keys()));
    const other = names.get(suggestion ?? '');
    if (suggestion === null || other === undefined) continue;
    names.delete(suggestion);
    replaced.set(finding, renamed(holder, name, suggestion, link)).set(other, []);
  }
  for (const finding of findings) {
    if (finding.code !== 'member-ignored' || replaced.has(finding)) continue;
    const holder = finding.path.slice(0, -1);
    // Where the way to the message breaks off, whatever stands there instead is that fault.
    const left = missing.get(JSON.stringify(holder))?.size ?? 0;
    if (left > 0 && isInEnvelope(holder)) replaced.set(finding, []);
  }
  return findings.flatMap((finding) => replaced.get(finding) ?? [finding]);
}

/** Whether an object is one of those that lead from the envelope to its message. */
function isInEnvelope(holder: Finding['path']): boolean {
  return holder[0] === 'content' && holder.length < 2 + CONTENT_PATH.length;
}

/** The one finding, at the member to rename. */
function renamed(
  holder: Finding['path'],
  name: string,
  suggestion: string,
  link: LinkDescription,
): readonly Finding[] {
  const isOnTheWay = isInEnvelope(holder);
  const subject: Subject = isOnTheWay
    ? { described: link.envelope, path: [], area: PHRASES.envelope, name: PHRASES.envelope }
    : { described: link.header, path: holder, area: PHRASES.header, name: PHRASES.header };
  const report = new Report(1);
  const path = isOnTheWay ? holder : [];
  report.add(subject, 'field-renamed', path, { name: shownText(name), suggestion }, [name]);
  return report.findings;
}
