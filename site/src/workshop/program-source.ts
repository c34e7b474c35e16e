import type { WorkshopBase } from '@hubsante/model/contracts';

/** Where the file that is the whole workshop keeps its program, and the releases to start from. */
export const PROGRAM_ELEMENT = 'atelier-programme';
/** Of the element that holds the releases to start from, where the workshop is one file. */
export const BASES_ELEMENT = 'atelier-versions';

/** A release of the file that is the whole workshop. */
export interface HeldBase {
  readonly name: string;
  /** The zip, in base64. */
  readonly archive: string;
}

/** The program of the workshop, on the site. */
const PROGRAM = '/atelier/atelier.js';

/**
 * A program beside another page, which is that of the workshop: without network a browser asks the service worker of the
 * place where a program lies, and not that of the page that starts it.
 */
export const PROGRAM_FILE = 'programme.js';
/** What the file {@link PROGRAM_FILE} holds. */
export const PROGRAM_SOURCE = `import '${PROGRAM}';\n`;

/**
 * Starts the program of the workshop: that of the site, or the one the page holds.
 *
 * @param address of the {@link PROGRAM_FILE} of the page, where it has one.
 */
export function startProgram(address = PROGRAM): Worker {
  const held = document.getElementById(PROGRAM_ELEMENT);
  if (held === null) return new Worker(address, { type: 'module' });
  return new Worker(URL.createObjectURL(new Blob([held.textContent ?? ''], { type: 'text/javascript' })));
}

/** The zip of a release to start from: that of the site, or the one the page holds. */
export async function baseArchive(name: string): Promise<Uint8Array> {
  const held = document.getElementById(BASES_ELEMENT);
  if (held !== null) {
    const bases = JSON.parse(held.textContent ?? '[]') as readonly HeldBase[];
    const text = atob(bases.find((one) => one.name === name)?.archive ?? '');
    return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  }
  const bases = (await (await fetch('/atelier/versions.json')).json()) as readonly WorkshopBase[];
  const base = bases.find((one) => one.name === name);
  if (base === undefined) throw new Error(`no release ${name} in the workshop`);
  const response = await fetch(`/atelier/${base.archive}`);
  return new Uint8Array(await response.arrayBuffer());
}
