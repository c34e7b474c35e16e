import { isOn } from './cell-styles.ts';

/** A text in runs, some of which may be struck through. */
export interface RichString {
  /** What is left without the struck runs, in a cell whose own style strikes nothing. */
  readonly kept: string;
  /** The same, in a cell whose own style strikes its text: runs that have a look of their own are spared. */
  readonly keptInStruckCell: string;
}

/** Hears a text item (`si` or `is`, ECMA-376 part 1, §18.4): its runs are joined, phonetic readings dropped. */
export class RichTextListener {
  text = '';
  #kept = '';
  #keptInStruckCell = '';
  #hasRuns = false;
  #isText = false;
  #phonetic = 0;
  /** Whether the run being heard is struck; `null` while it has no look of its own. */
  #isStruck: boolean | null = null;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 't') this.#isText = this.#phonetic === 0;
    else if (name === 'rPh') this.#phonetic += 1;
    else if (name === 'r') {
      this.#hasRuns = true;
      this.#isStruck = null;
    } else if (name === 'rPr') this.#isStruck = false;
    else if (name === 'strike') this.#isStruck = isOn(attributes);
  }

  close(name: string): void {
    if (name === 't') this.#isText = false;
    else if (name === 'rPh') this.#phonetic -= 1;
  }

  hear(text: string): void {
    if (!this.#isText) return;
    this.text += text;
    if (this.#isStruck !== true) this.#kept += text;
    if (this.#isStruck === false) this.#keptInStruckCell += text;
  }

  /** `null` when the whole text has the look of its cell. */
  get rich(): RichString | null {
    return this.#hasRuns ? { kept: this.#kept, keptInStruckCell: this.#keptInStruckCell } : null;
  }
}
