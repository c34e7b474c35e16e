import type { ComparedRole } from './comparison-words.ts';

/** What a reader compares, as the address of the page says it. */
export interface ComparisonChoice {
  /** `15-15`, or `mdd` for the model. */
  readonly subject: string;
  readonly previous: string;
  readonly current: string;
  readonly role: ComparedRole;
}

/** What can be compared: a link, or the model, with its versions. */
export interface ComparedSubject {
  /** As {@link ComparisonChoice.subject}. */
  readonly subject: string;
  readonly title: string;
  /** Newest first. */
  readonly versions: readonly string[];
  /** The version to compare with where none is named: that of new work. */
  readonly newest: string;
}

/** Words of addresses, which are those of both languages: a page is shared across them. */
const ROLES: Readonly<Record<ComparedRole, string>> = { both: '', sender: 'envoie', receiver: 'recoit' };

/**
 * The choice that an address says; `null` where it says none.
 *
 * @returns what it names and the site has not as it stands: {@link isKnown} tells.
 */
export function choiceOf(asked: URLSearchParams): ComparisonChoice | null {
  const [subject, previous, current] = ['objet', 'de', 'a'].map((name) => asked.get(name));
  if (!subject || !previous || !current) return null;
  const said = asked.get('role') ?? '';
  const role = (Object.keys(ROLES) as ComparedRole[]).find((one) => ROLES[one] === said) ?? 'both';
  return { subject, previous, current, role };
}

/** Writes a choice into an address, beside what else it says. */
export function sayChoice(
  asked: URLSearchParams,
  { subject, previous, current, role }: ComparisonChoice,
): void {
  const said = { objet: subject, de: previous, a: current, role: ROLES[role] };
  for (const [name, value] of Object.entries(said)) {
    if (value === '') asked.delete(name);
    else asked.set(name, value);
  }
}

/** Whether the site has both versions. */
export function isKnown(
  { subject, previous, current }: ComparisonChoice,
  subjects: readonly ComparedSubject[],
): boolean {
  const versions = subjects.find((one) => one.subject === subject)?.versions ?? [];
  return versions.includes(previous) && versions.includes(current);
}

/** What to compare a version with where nothing was chosen: that of new work, or the one before it when it is that one. */
export function otherVersion({ versions, newest }: ComparedSubject, version: string): string | null {
  if (version !== newest) return newest;
  return versions[versions.indexOf(version) + 1] ?? versions.find((one) => one !== version) ?? null;
}

/** Where a version lies among the specifications: `15-15/v2.0`, `mdd/2.0`. */
export function folderOf(subject: string, version: string): string {
  return subject === 'mdd' ? `mdd/${version}` : `${subject}/v${version}`;
}
