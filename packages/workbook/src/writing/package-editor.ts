import { strToU8 } from 'fflate';
import { PackageParts } from '../spreadsheet/package-parts.ts';
import { readRelationships, relationshipsPartOf } from '../spreadsheet/relationships.ts';
import { partKey } from '../spreadsheet/zip-directory.ts';
import { rewriteZip } from './add-sheet/rewrite-zip.ts';
import type { XmlElement } from './add-sheet/xml-outline.ts';
import { XmlPart } from './add-sheet/xml-part.ts';
import { xmlText } from './xml-text.ts';

const CONTENT_TYPES = '[Content_Types].xml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NO_RELATIONSHIP = `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;

/** A relationship of a part, with its identifier. */
export interface PartLink {
  readonly id: string;
  readonly kind: string;
  /** `null` when it leads out of the package. */
  readonly part: string | null;
}

/** A part cannot be read: whoever opened the workbook to check it has said so. */
export class UnreadablePart extends Error {}

/**
 * The parts of a workbook, to be changed, added and taken away; those that are not keep their bytes.
 *
 * @throws {UnreadablePart} from every method, for a part that is damaged or missing.
 */
export class PackageEditor {
  readonly #source: Uint8Array;
  readonly #parts: PackageParts;
  readonly #written = new Map<string, Uint8Array>();
  readonly #removed = new Set<string>();

  private constructor(source: Uint8Array, parts: PackageParts) {
    this.#source = source;
    this.#parts = parts;
  }

  static open(bytes: Uint8Array): PackageEditor {
    const parts = PackageParts.open(bytes);
    if (typeof parts === 'string') throw new UnreadablePart(parts);
    return new PackageEditor(bytes, parts);
  }

  has(part: string): boolean {
    if (this.#writtenName(part) !== undefined) return true;
    return !this.#removed.has(partKey(part)) && this.#parts.has(part);
  }

  read(part: string): Uint8Array {
    const written = this.#writtenName(part);
    const bytes =
      written === undefined
        ? this.has(part)
          ? this.#parts.read(part)
          : null
        : (this.#written.get(written) ?? null);
    if (!(bytes instanceof Uint8Array)) throw new UnreadablePart(part);
    return bytes;
  }

  /** @param deepest how many levels of elements are needed. */
  xml(part: string, deepest?: number): XmlPart {
    const xml = XmlPart.open(this.read(part), deepest);
    if (typeof xml === 'string') throw new UnreadablePart(part);
    return xml;
  }

  write(part: string, content: Uint8Array | string): void {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    this.#written.set(this.#writtenName(part) ?? part, bytes);
  }

  /** Writes a part whose text has changed. */
  save(part: string, xml: XmlPart): void {
    if (!xml.isUnchanged) this.write(part, xml.bytes());
  }

  /** Takes a part away, with its content type and its own relationships. */
  remove(part: string): void {
    this.#discard(part);
    this.#discard(relationshipsPartOf(part));
    const types = this.xml(CONTENT_TYPES);
    for (const entry of types.root.children) {
      const name = entry.attributes.PartName ?? '';
      if (partKey(name) === partKey(`/${part}`)) types.replace(entry.start, entry.end, '');
    }
    this.save(CONTENT_TYPES, types);
  }

  #discard(part: string): void {
    const written = this.#writtenName(part);
    if (written !== undefined) this.#written.delete(written);
    this.#removed.add(partKey(part));
  }

  /** The first free `<stem><number><extension>`. */
  freePart(stem: string, extension: string): string {
    for (let number = 1; ; number += 1) {
      const name = `${stem}${number}${extension}`;
      if (!this.has(name)) return name;
    }
  }

  /** Says what a part holds. */
  declare(part: string, contentType: string): void {
    const types = this.xml(CONTENT_TYPES);
    const { root } = types;
    types.append(root, `<${root.prefix}Override PartName="/${xmlText(part)}" ContentType="${contentType}"/>`);
    this.save(CONTENT_TYPES, types);
  }

  /** Says what the parts with an extension hold, where the package does not say it yet. */
  declareExtension(extension: string, contentType: string): void {
    const types = this.xml(CONTENT_TYPES);
    const { root } = types;
    if (this.#extension(types, extension) !== undefined) return;
    const text = `<${root.prefix}Default Extension="${extension}" ContentType="${contentType}"/>`;
    const [first] = root.children;
    if (first === undefined) types.append(root, text);
    else types.insertBefore(first, text);
    this.save(CONTENT_TYPES, types);
  }

  /** Takes back what was said of an extension that no part has any more. */
  forgetExtension(extension: string): void {
    const end = `.${extension}`;
    const left = [...this.#parts.entries.keys()].filter((part) => !this.#removed.has(part));
    if ([...left, ...this.#written.keys()].some((part) => partKey(part).endsWith(end))) return;
    const types = this.xml(CONTENT_TYPES);
    const entry = this.#extension(types, extension);
    if (entry !== undefined) types.replace(entry.start, entry.end, '');
    this.save(CONTENT_TYPES, types);
  }

  #extension({ root }: XmlPart, extension: string): XmlElement | undefined {
    return root.children.find(
      ({ name, attributes }) =>
        name === 'Default' && (attributes.Extension ?? '').toLowerCase() === extension,
    );
  }

  /** What a part leads to; nothing when it says nothing. */
  linksOf(part: string): readonly PartLink[] {
    const relationships = relationshipsPartOf(part);
    if (!this.has(relationships)) return [];
    const read = readRelationships(this.read(relationships), part);
    if (typeof read === 'string') throw new UnreadablePart(relationships);
    return [...read].map(([id, { kind, part: target }]) => ({ id, kind, part: target }));
  }

  /** Links a part to another; the identifier of the relationship. */
  link(part: string, type: string, target: string): string {
    const relationships = relationshipsPartOf(part);
    if (!this.has(relationships)) this.write(relationships, NO_RELATIONSHIP);
    const taken = new Set(this.linksOf(part).map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const xml = this.xml(relationships);
    const { root } = xml;
    xml.append(
      root,
      `<${root.prefix}Relationship Id="rId${number}" Type="${type}" Target="/${xmlText(target)}"/>`,
    );
    this.save(relationships, xml);
    return `rId${number}`;
  }

  unlink(part: string, id: string): void {
    const relationships = relationshipsPartOf(part);
    const xml = this.xml(relationships);
    const { children } = xml.root;
    const entry = children.find(({ attributes }) => attributes.Id === id);
    if (entry === undefined) return;
    xml.replace(entry.start, entry.end, '');
    if (children.length === 1) this.#discard(relationships);
    else this.save(relationships, xml);
  }

  /** The workbook, the very bytes it was opened from where nothing has changed. */
  bytes(): Uint8Array {
    if (this.#written.size === 0 && this.#removed.size === 0) return this.#source;
    const gone = new Set(
      [...this.#removed].filter((key) => ![...this.#written.keys()].some((n) => partKey(n) === key)),
    );
    const zip = rewriteZip(this.#source, this.#parts.entries, this.#written, gone);
    if (zip === 'damaged') throw new UnreadablePart('');
    return zip;
  }

  #writtenName(part: string): string | undefined {
    if (this.#written.has(part)) return part;
    const key = partKey(part);
    return [...this.#written.keys()].find((name) => partKey(name) === key);
  }
}
