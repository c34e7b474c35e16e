import type { Path } from './outcome.ts';
import type { SentenceCode, Severity } from './words/table.ts';

/** One thing that is wrong in a message; each fault has exactly one. */
export interface Finding {
  /** What kind of fault it is; the same in every language and in every version of this package. */
  readonly code: SentenceCode;
  /** `error`: the message is refused. `warning`: it passes, and will still trouble a reader. */
  readonly severity: Severity;
  /** The faulty value; for what is missing, where it should stand: `['createCaseHealth', 'patient', 1, 'sex']`. */
  readonly path: Path;
  /** Names of the fields that lead there, as people call them: `['Patient n° 2', 'Sexe']`. */
  readonly fields: readonly string[];
  /** In French, for a person: « Patient n° 2, champ « Sexe » : … ». */
  readonly message: string;
  readonly messageEn: string;
}

/** What there is to say of a message. */
export interface Validation {
  /**
   * Whether it conforms to the specification: no finding is an error. The Hub refuses besides what only it can know: a
   * `distributionID` that does not begin with `senderID`, an expiry that has passed, a sender that is not the client.
   */
  readonly valid: boolean;
  /** From the envelope inwards; at most a thousand. */
  readonly findings: readonly Finding[];
}
