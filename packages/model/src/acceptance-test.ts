import type { Place } from './origin.ts';

/** A JSONPath of a step, and the cell that holds it. */
export interface AcceptanceTestPath {
  /** As written; `null` where the author left it blank. */
  readonly text: string | null;
  readonly place: Place;
}

/** One step of an acceptance test (in French: étape d'un cas de recette). */
export interface AcceptanceTestStep {
  readonly id: string;
  /** `null` when the author wrote neither `Envoi` nor `Réception`. */
  readonly direction: 'send' | 'receive' | null;
  /** Direction as written: `Envoi`. */
  readonly directionText: string;
  /** Message name: `RS-EDA`. */
  readonly message: string;
  readonly description: string | null;
  /** Example message the step carries, as written. */
  readonly example: string;
  /** What the tested software may fill as it likes. */
  readonly ignoredPaths: readonly AcceptanceTestPath[];
  /** Identifiers the tested software replaces by its own. */
  readonly overriddenIdentifierPaths: readonly AcceptanceTestPath[];
  /** The cell that holds the step's id. */
  readonly place: Place;
  /** The cell that names the message. */
  readonly messagePlace: Place;
  /** The cell that names the example. */
  readonly examplePlace: Place;
}

/** What a case is played with, and the cell that says so. */
export interface AcceptanceTestTarget {
  /** As written, `2.0 / 15-15_v2.0`; `null` where the author left it blank. */
  readonly text: string | null;
  readonly place: Place;
}

/** One acceptance test: a business case told in steps. */
export interface AcceptanceTest {
  readonly businessCase: string | null;
  readonly title: string | null;
  readonly description: string | null;
  readonly steps: readonly AcceptanceTestStep[];
  /** Absent from sheets that do not say it. */
  readonly target?: AcceptanceTestTarget;
  readonly place: Place;
}

/** The acceptance tests of one link (one workbook). */
export interface AcceptanceTestSuite {
  /** `15-15`, from the name of the workbook: `test-cases-15-15.xlsx`. */
  readonly link: string;
  readonly tests: readonly AcceptanceTest[];
  readonly place: Place;
}
