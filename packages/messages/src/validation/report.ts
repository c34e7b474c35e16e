import type { Finding } from '../finding.ts';
import type { Described } from '../link/link-description.ts';
import { type Fault, fault, type Path } from '../outcome.ts';
import { phrase } from '../words/phrases.ts';
import { type ParametersOf, sentencesOf, type Words } from '../words/sentences.ts';
import { type SentenceCode, TABLE } from '../words/table.ts';
import { fieldsOf, placeOf, whereOf } from './place.ts';

/** What a finding is about: an object that is described, and where it stands. */
export interface Subject {
  readonly described: Described;
  /** From the root of what was given to that object. */
  readonly path: Path;
  /** What its sentences begin with: « En-tête »; `null` when the fields say enough. */
  readonly area: Words | null;
  /** What it is called where no field is named: « Message RS-EDA ». */
  readonly name: Words;
}

/** Collects findings, each in its own words. */
export class Report {
  #findings: Finding[] = [];
  readonly #most: number;
  /** Paths of the errors, as JSON. */
  readonly #errorPaths = new Set<string>();
  #isStopped = false;

  /** @param most findings, the one that says that there may be more included. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Whether there is no use in looking for more. */
  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** How many findings there is room for, one more included, which makes the report say that it stopped. */
  get room(): number {
    return this.#most - this.#findings.length + 1;
  }

  get findings(): readonly Finding[] {
    return this.#findings;
  }

  /** Whether a value has an error already. */
  hasErrorAt(path: Path): boolean {
    return this.#errorPaths.size > 0 && this.#errorPaths.has(JSON.stringify(path));
  }

  /**
   * @param path from the subject.
   * @param unknown the last step, when it is no field: the sentence is about what holds it.
   */
  add<Code extends SentenceCode>(
    subject: Subject,
    code: Code,
    path: Path,
    parameters: ParametersOf<Code>,
    unknown: Path = [],
  ): void {
    if (this.#isFull()) return;
    const { fr, en } = sentencesOf(code, parameters);
    this.#place(subject, { code, path, message: fr, messageEn: en }, unknown);
  }

  /** A fault of a value that is described: a finding with its fields. Its path is from the subject. */
  addFaultAt(subject: Subject, fault: Fault): void {
    if (!this.#isFull()) this.#place(subject, fault, []);
  }

  #place(subject: Subject, { code, path, message, messageEn }: Fault, unknown: Path): void {
    const place = placeOf(path, subject.described);
    const { area, name } = subject;
    const where = whereOf(place, unknown.length > 0);
    const begin = (language: 'fr' | 'en') =>
      where === null
        ? name[language]
        : area === null
          ? where[language]
          : `${area[language]}, ${where[language].slice(0, 1).toLowerCase()}${where[language].slice(1)}`;
    this.#push({
      code,
      severity: TABLE[code].severity,
      path: [...subject.path, ...path, ...unknown],
      fields: fieldsOf(place),
      message: phrase('sentence', { where: begin('fr'), sentence: stopped(message) }).fr,
      messageEn: phrase('sentence', { where: begin('en'), sentence: stopped(messageEn) }).en,
    });
  }

  /** Something that could not be read: a finding without field. */
  addFault(one: Fault): void {
    if (one.code === 'findings-stopped') this.stop();
    if (this.#isFull()) return;
    this.#push(findingOf(one));
  }

  addFinding(finding: Finding): void {
    if (finding.code === 'findings-stopped') this.stop();
    if (!this.#isFull()) this.#push(finding);
  }

  /** Puts other findings in the place of those that were made: fewer, as some of them are one. */
  rewrite(change: (findings: readonly Finding[]) => readonly Finding[]): void {
    this.#findings = [...change(this.#findings)];
  }

  /** Says, in place of the last finding when there is no room, that there may be more. */
  stop(): void {
    if (this.#isStopped) return;
    this.#isStopped = true;
    const told = fault('findings-stopped', [], { count: this.#most });
    this.#findings.splice(this.#most - 1, 1, findingOf(told));
  }

  #push(finding: Finding): void {
    this.#findings.push(finding);
    if (finding.severity === 'error') this.#errorPaths.add(JSON.stringify(finding.path));
  }

  #isFull(): boolean {
    if (this.#findings.length >= this.#most) this.stop();
    return this.#isStopped;
  }
}

/** A fault as a finding without field. */
function findingOf({ code, path, message, messageEn }: Fault): Finding {
  const capital = (text: string) => stopped(`${text.slice(0, 1).toUpperCase()}${text.slice(1)}`);
  const { severity } = TABLE[code];
  return { code, severity, path, fields: [], message: capital(message), messageEn: capital(messageEn) };
}

/** With its final stop, which three dots and a question mark already are. */
function stopped(sentence: string): string {
  return /[…?]$/.test(sentence) ? sentence : `${sentence}.`;
}
