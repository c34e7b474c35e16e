import type { DiagnosticReporter } from '../diagnostics.ts';
import type { ObjectType } from '../field.ts';
import type { Message } from '../message.ts';
import { placeOf } from '../origin.ts';
import { structureDiagnostics as diagnostics } from './diagnostics/structure.ts';

/** A type that contains itself, directly or not: legal, but today's publication tool never ends on it. */
export function typeIsNotRecursive({ name, types }: Message, reporter: DiagnosticReporter): void {
  const byName = new Map(types.map((type) => [type.name, type]));
  const finished = new Set<string>();
  const enclosing = new Set<string>();

  const visit = (type: ObjectType): void => {
    if (finished.has(type.name)) return;
    enclosing.add(type.name);
    for (const field of type.fields) {
      if (field.kind !== 'object') continue;
      const inner = byName.get(field.typeName);
      if (inner === undefined) continue;
      if (enclosing.has(inner.name)) {
        const context = { place: placeOf(field.origin, 'type'), value: inner.name, subjects: [name] };
        reporter.report(diagnostics['type-recursive'], context, { type: inner.name });
      } else {
        visit(inner);
      }
    }
    enclosing.delete(type.name);
    finished.add(type.name);
  };

  for (const type of types) visit(type);
}
