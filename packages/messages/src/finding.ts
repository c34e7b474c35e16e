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
   * Whether the message conforms to its specification, in the syntax it is written in, and the Hub does not refuse it for
   * what it says: no finding is an error. What the Hub lets pass and nobody should send (a header that contradicts its
   * envelope) is a warning. Beyond this are only what is not in the message: whether the client is the sender, whether the
   * expiry has passed meanwhile, whether the recipient exists.
   */
  readonly valid: boolean;
  /** From the envelope inwards; at most as many as `maxFindings` of {@link Limits}, then the last says that it stopped. */
  readonly findings: readonly Finding[];
}
