import type { Finding, Validation } from '../finding.ts';
import type { Described } from '../link/link-description.ts';
import type { Fault, Path } from '../outcome.ts';
import { type ParametersOf, sentencesOf, type Words } from '../words/sentences.ts';
import { type SentenceCode, TABLE } from '../words/table.ts';
import { fieldsOf, placeOf, whereOf } from './place.ts';

/** A message with more faults is not the message that was meant. */
const MOST_FINDINGS = 1_000;

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
  readonly #findings: Finding[] = [];

  get isFull(): boolean {
    return this.#findings.length >= MOST_FINDINGS;
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
    if (this.isFull) return;
    const place = placeOf(path, subject.described);
    const { area, name } = subject;
    const where = whereOf(place, unknown.length > 0);
    const begin = (language: 'fr' | 'en') =>
      where === null
        ? name[language]
        : area === null
          ? where[language]
          : `${area[language]}, ${where[language].slice(0, 1).toLowerCase()}${where[language].slice(1)}`;
    const { fr, en } = sentencesOf(code, parameters);
    this.#findings.push({
      code,
      severity: TABLE[code].severity,
      path: [...subject.path, ...path, ...unknown],
      fields: fieldsOf(place),
      message: `${begin('fr')} : ${stopped(fr)}`,
      messageEn: `${begin('en')}: ${stopped(en)}`,
    });
  }

  /** Something that could not be read: a finding without field. */
  addFault({ code, path, message, messageEn }: Fault): void {
    if (this.isFull) return;
    const { severity } = TABLE[code];
    const fr = stopped(`${message.slice(0, 1).toUpperCase()}${message.slice(1)}`);
    const en = stopped(`${messageEn.slice(0, 1).toUpperCase()}${messageEn.slice(1)}`);
    this.#findings.push({ code, severity, path, fields: [], message: fr, messageEn: en });
  }

  addFinding(finding: Finding): void {
    if (!this.isFull) this.#findings.push(finding);
  }

  get validation(): Validation {
    const findings = this.#findings;
    return { valid: findings.every(({ severity }) => severity === 'warning'), findings };
  }
}

/** With its final stop, which three dots already are. */
function stopped(sentence: string): string {
  return sentence.endsWith('…') ? sentence : `${sentence}.`;
}
