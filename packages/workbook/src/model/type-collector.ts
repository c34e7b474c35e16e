import {
  closestName,
  type DiagnosticReporter,
  type Field,
  type ObjectField,
  type ObjectType,
  type Origin,
  placeOf,
} from '@hubsante/model';
import { rowDiagnostics as diagnostics } from '../diagnostics/row.ts';
import type { Conventions } from './conventions.ts';
import type { DroppedTypes } from './field-builder.ts';

interface TypeDraft {
  readonly name: string;
  readonly first: ObjectField;
  /** The row whose children define the type. */
  definedBy: Origin | null;
  /** How many objects have it. */
  uses: number;
  readonly fields: Map<string, Field>;
}

/** What the collector needs to know of the message it works for. */
interface MessageContext {
  readonly name: string;
  readonly root: string;
}

/**
 * Collects the types of a message in the order of docs/reference/artefacts-publies.md §2.3: all object fields of a node
 * first, then each of their subtrees. Reports types defined twice, too late or never.
 */
export class TypeCollector {
  readonly #conventions: Conventions;
  readonly #message: MessageContext;
  readonly #reporter: DiagnosticReporter;
  readonly #drafts = new Map<string, TypeDraft>();
  #firstCodeAndLabel: TypeDraft | null = null;

  constructor(conventions: Conventions, message: MessageContext, reporter: DiagnosticReporter) {
    this.#conventions = conventions;
    this.#message = message;
    this.#reporter = reporter;
  }

  /** `dropped`: types whose defining row has a fault of its own. */
  collect(fields: readonly Field[], dropped: DroppedTypes): readonly ObjectType[] {
    this.#visit(fields);
    this.#reportNeverDefined(dropped);
    return [...this.#drafts.values()].map(({ name, first, fields: own }) => ({
      name,
      label: first.label,
      description: first.description,
      fields: [...own.values()],
      isOpen: this.#conventions.openTypes.includes(name),
      origin: first.origin,
    }));
  }

  #visit(fields: readonly Field[]): void {
    const objects = fields.filter((field) => field.kind === 'object');
    for (const field of objects) this.#register(field);
    for (const field of objects) {
      const draft = this.#drafts.get(field.typeName);
      if (draft === undefined) continue;
      // A later field of the same tag replaces the earlier one and keeps its place.
      for (const child of field.children) draft.fields.set(child.name, child);
      this.#visit(field.children);
    }
  }

  #register(field: ObjectField): void {
    const known = this.#drafts.get(field.typeName);
    const draft = known ?? {
      name: field.typeName,
      first: field,
      definedBy: null,
      uses: 0,
      fields: new Map(),
    };
    draft.uses += 1;
    if (known === undefined) this.#drafts.set(field.typeName, draft);
    if (field.isCodeAndLabel) {
      this.#reportSharedCodes(field, draft);
      this.#restartCodeAndLabel(draft);
    }
    if (field.children.length === 0) return;
    if (known !== undefined && !field.isCodeAndLabel) this.#reportDefinition(field, known);
    draft.definedBy ??= field.origin;
  }

  #reportSharedCodes(field: ObjectField, { fields, first }: TypeDraft): void {
    for (const child of field.children) {
      const earlier = fields.get(child.name);
      if (child.kind !== 'leaf' || earlier?.kind !== 'leaf') continue;
      const isSame =
        earlier.enumeration?.items === child.enumeration?.items &&
        earlier.pattern?.source === child.pattern?.source;
      if (isSame) continue;
      const context = {
        place: placeOf(field.origin, 'constraint'),
        value: field.name,
        subjects: [this.#message.name],
      };
      this.#reporter.report(diagnostics['code-and-label-shared'], context, { row: first.origin.row });
    }
  }

  /** Each later code-and-label type begins as a copy of the first one's fields (docs/reference/artefacts-publies.md §2.5). */
  #restartCodeAndLabel(draft: TypeDraft): void {
    if (this.#firstCodeAndLabel === null) {
      this.#firstCodeAndLabel = draft;
      return;
    }
    const inherited = [...this.#firstCodeAndLabel.fields];
    draft.fields.clear();
    for (const [name, field] of inherited) draft.fields.set(name, field);
  }

  #reportDefinition(field: ObjectField, { definedBy, first }: TypeDraft): void {
    const context = {
      place: placeOf(field.origin, 'type'),
      value: field.typeName,
      subjects: [this.#message.name],
    };
    if (definedBy === null) {
      const row = first.origin.row;
      this.#reporter.report(diagnostics['type-defined-after-use'], context, { type: field.typeName, row });
    } else if (this.#conventions.typeDefinitions === 'merged') {
      const parameters = { type: field.typeName, cell: placeOf(definedBy, 'type').cell ?? '' };
      this.#reporter.report(diagnostics['type-definitions-merged'], context, parameters);
    } else {
      const parameters = { type: field.typeName, cell: placeOf(definedBy, 'type').cell ?? '' };
      this.#reporter.report(diagnostics['type-defined-twice'], context, parameters);
    }
  }

  /**
   * The object that is described under another type although its tag is the one that others reuse: its type was
   * misspelt, or the author forgot what it is reused as. `null` when there is none, or when its type is reused too.
   */
  #describedAs(type: string): ObjectField | null {
    for (const { first, definedBy, uses } of this.#drafts.values()) {
      const isOnlyUse = uses === 1 && definedBy === first.origin && !first.isCodeAndLabel;
      const isMeant = first.name === type || closestName(type, [first.typeName]) !== null;
      if (isOnlyUse && isMeant && first.typeName !== type) return first;
    }
    return null;
  }

  #reportNeverDefined(dropped: DroppedTypes): void {
    if (this.#conventions.rootsWithForeignContent.includes(this.#message.root)) return;
    for (const { name, first, fields } of this.#drafts.values()) {
      if (fields.size > 0 || dropped.isDropped(name)) continue;
      const subjects = [this.#message.name];
      const described = this.#describedAs(name);
      if (described !== null) {
        const context = { place: placeOf(described.origin, 'type'), value: described.typeName, subjects };
        const cell = placeOf(first.origin, 'type').cell ?? '';
        this.#reporter.report(diagnostics['type-named-otherwise'], context, { type: name, cell });
        continue;
      }
      const context = { place: placeOf(first.origin, 'type'), value: name, subjects };
      const faulty = this.#conventions.emptyTypesAreFaults;
      const definition = faulty ? diagnostics['type-never-defined'] : diagnostics['type-without-fields'];
      this.#reporter.report(definition, context, { type: name });
    }
  }
}
