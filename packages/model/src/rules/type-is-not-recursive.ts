import type { DiagnosticReporter } from '../diagnostics.ts';
import type { Field, ObjectType } from '../field.ts';
import type { Message } from '../message.ts';
import { placeOf } from '../origin.ts';
import { structureDiagnostics as diagnostics } from './diagnostics/structure.ts';

/** A type whose fields are being looked at, inside the types before it on the stack. */
interface Visit {
  readonly type: ObjectType;
  readonly rest: Iterator<Field, undefined>;
}

/** A type that contains itself, directly or not: legal, but today's publication tool never ends on it. */
export function typeIsNotRecursive({ name, types }: Message, reporter: DiagnosticReporter): void {
  const byName = new Map(types.map((type) => [type.name, type]));
  const entered = new Set<string>();
  const enclosing = new Set<string>();
  // A stack of our own: types may refer to one another in a chain as long as the sheet.
  const stack: Visit[] = [];
  const enter = (type: ObjectType): void => {
    entered.add(type.name);
    enclosing.add(type.name);
    stack.push({ type, rest: type.fields.values() });
  };

  for (const start of types) {
    if (!entered.has(start.name)) enter(start);
    for (let visit = stack.at(-1); visit !== undefined; visit = stack.at(-1)) {
      const field = visit.rest.next().value;
      if (field === undefined) {
        enclosing.delete(visit.type.name);
        stack.pop();
        continue;
      }
      const inner = field.kind === 'object' ? byName.get(field.typeName) : undefined;
      if (inner === undefined) continue;
      if (enclosing.has(inner.name)) {
        const context = { place: placeOf(field.origin, 'type'), value: inner.name, subjects: [name] };
        reporter.report(diagnostics['type-recursive'], context, { type: inner.name });
      } else if (!entered.has(inner.name)) {
        enter(inner);
      }
    }
  }
}
