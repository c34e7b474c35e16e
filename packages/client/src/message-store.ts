import {
  closeSync,
  existsSync,
  fdatasyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** Comment un message a été traité : accepté, ou refusé et pourquoi. */
export type Treated =
  | { readonly refused: null }
  | { readonly refused: { readonly code: number; readonly cause: string } };

/**
 * Mémoire des messages traités, par distributionID. Ce qui y est écrit doit survivre à l’arrêt du logiciel : un message que
 * le courtier remet est alors acquitté sans être traité à nouveau. Une base de données commune convient à plusieurs
 * logiciels qui lisent les mêmes files.
 */
export interface MessageStore {
  /** Ce qu’est devenu un message ; `null` s’il n’a pas été traité. */
  treated(distributionID: string): Treated | null | Promise<Treated | null>;
  /** Retient qu’un message est traité ; tenu seulement quand c’est écrit. */
  record(distributionID: string, treated: Treated): void | Promise<void>;
  /** Compte un essai de plus et rend son numéro, à partir de 1 ; appelé avant le traitement. */
  countTry(distributionID: string): number | Promise<number>;
  /** Oublie les essais d’un message mis au rebut : renvoyé, il aura droit aux mêmes. */
  forget(distributionID: string): void | Promise<void>;
  close?(): void | Promise<void>;
}

const ACCEPTED: Treated = { refused: null };

/** Garde les derniers messages en mémoire : tout est oublié quand le logiciel s’arrête. Pour les essais. */
export class MemoryStore implements MessageStore {
  readonly #limit: number;
  /** In the order they were treated. */
  readonly #treated = new Map<string, Treated>();
  readonly #tries = new Map<string, number>();

  /** @param limit nombre de messages retenus ; les plus anciens sont oubliés. */
  constructor(limit = 100_000) {
    this.#limit = limit;
  }

  treated(distributionID: string): Treated | null {
    return this.#treated.get(distributionID) ?? null;
  }

  record(distributionID: string, treated: Treated): void {
    this.#tries.delete(distributionID);
    this.#treated.delete(distributionID);
    this.#treated.set(distributionID, treated);
    dropOldest(this.#treated, this.#limit);
  }

  countTry(distributionID: string): number {
    const tries = (this.#tries.get(distributionID) ?? 0) + 1;
    this.#tries.delete(distributionID);
    this.#tries.set(distributionID, tries);
    dropOldest(this.#tries, this.#limit);
    return tries;
  }

  forget(distributionID: string): void {
    this.#tries.delete(distributionID);
  }

  /** Everything there is to know, for a store that writes. */
  entries(): { readonly treated: Iterable<[string, Treated]>; readonly tries: Iterable<[string, number]> } {
    return { treated: this.#treated, tries: this.#tries };
  }
}

function dropOldest(map: Map<string, unknown>, limit: number): void {
  for (const key of map.keys()) {
    if (map.size <= limit) return;
    map.delete(key);
  }
}

/** A line of the file: what happened, to which message, and why it was refused. */
type Line = readonly ['t' | 'h' | 'f', string, (readonly [code: number, cause: string])?];

/**
 * Garde les derniers messages dans un fichier, une ligne par événement, écrite sur disque avant l’acquittement. Le fichier
 * se réduit de lui-même. Un seul logiciel à la fois peut s’en servir.
 */
export class FileStore implements MessageStore {
  readonly #path: string;
  readonly #limit: number;
  readonly #memory: MemoryStore;
  #file: number | null = null;
  #lines = 0;

  /**
   * @param path chemin du fichier, créé au besoin avec ses dossiers.
   * @param limit nombre de messages retenus ; au moins ce qu’une journée apporte.
   */
  constructor(path: string, limit = 100_000) {
    this.#path = path;
    this.#limit = limit;
    this.#memory = new MemoryStore(limit);
  }

  treated(distributionID: string): Treated | null {
    this.#opened();
    return this.#memory.treated(distributionID);
  }

  record(distributionID: string, treated: Treated): void {
    this.#append(lineFor(distributionID, treated));
    // A try that is lost costs a try; a treatment that is lost is one too many.
    fdatasyncSync(this.#opened());
    this.#memory.record(distributionID, treated);
    this.#compactIfLong();
  }

  countTry(distributionID: string): number {
    this.#append(['t', distributionID]);
    const tries = this.#memory.countTry(distributionID);
    this.#compactIfLong();
    return tries;
  }

  forget(distributionID: string): void {
    this.#append(['f', distributionID]);
    this.#memory.forget(distributionID);
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
  }

  #append(line: Line): void {
    writeFileSync(this.#opened(), `${JSON.stringify(line)}\n`);
    this.#lines += 1;
  }

  #opened(): number {
    if (this.#file !== null) return this.#file;
    mkdirSync(dirname(this.#path), { recursive: true });
    const text = existsSync(this.#path) ? readFileSync(this.#path, 'utf8') : '';
    for (const line of text.split('\n')) this.#replay(line);
    this.#file = openSync(this.#path, 'a', 0o600);
    // A line cut by the end of the process must not swallow the next one.
    if (text !== '' && !text.endsWith('\n')) writeFileSync(this.#file, '\n');
    return this.#file;
  }

  #replay(text: string): void {
    const line = lineOf(text);
    if (line === null) return;
    this.#lines += 1;
    const [event, id, refusal] = line;
    if (event === 't') this.#memory.countTry(id);
    else if (event === 'f') this.#memory.forget(id);
    else
      this.#memory.record(
        id,
        refusal === undefined ? ACCEPTED : { refused: { code: refusal[0], cause: refusal[1] } },
      );
  }

  #compactIfLong(): void {
    if (this.#lines > 4 * this.#limit + 1000) this.#compact();
  }

  /** Writes what is still known into a new file that takes the place of the old one in one step. */
  #compact(): void {
    const lines: Line[] = [];
    const { treated, tries } = this.#memory.entries();
    for (const [id, outcome] of treated) lines.push(lineFor(id, outcome));
    for (const [id, count] of tries) for (let n = 0; n < count; n += 1) lines.push(['t', id]);
    const next = `${this.#path}.next`;
    const file = openSync(next, 'w', 0o600);
    writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    fdatasyncSync(file);
    closeSync(file);
    this.close();
    renameSync(next, this.#path);
    this.#file = openSync(this.#path, 'a', 0o600);
    this.#lines = lines.length;
  }
}

function lineFor(id: string, { refused }: Treated): Line {
  return refused === null ? ['h', id] : ['h', id, [refused.code, refused.cause]];
}

/** `null` for a line that was cut, or is none of ours. */
function lineOf(text: string): Line | null {
  try {
    const line: unknown = JSON.parse(text);
    const isOurs = Array.isArray(line) && typeof line[1] === 'string' && ['t', 'h', 'f'].includes(line[0]);
    return isOurs ? (line as unknown as Line) : null;
  } catch {
    return null;
  }
}
