/** An operation of JSON Patch (RFC 6902), of those a corpus needs. */
export type PatchOperation =
  | { readonly op: 'add' | 'replace'; readonly path: string; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: string };

/** Operations to be done in order (RFC 6902). */
export type JsonPatch = readonly PatchOperation[];

/** A JSON pointer (RFC 6901) from its steps. */
export function jsonPointer(steps: readonly (string | number)[]): string {
  return steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/**
 * A patched copy; what is not changed is shared with the original.
 *
 * @throws Error when an operation does not fit the value: a patch of ours always does.
 */
export function applyPatch(value: unknown, patch: JsonPatch): unknown {
  return patch.reduce<unknown>(
    (patched, operation) => changed(patched, stepsOf(operation.path), operation),
    value,
  );
}

function stepsOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function changed(value: unknown, [step, ...rest]: readonly string[], operation: PatchOperation): unknown {
  if (step === undefined) {
    if (operation.op === 'remove') throw new Error('a whole message cannot be removed');
    return operation.value;
  }
  const isLast = rest.length === 0;
  if (Array.isArray(value)) {
    const copy: unknown[] = [...(value as readonly unknown[])];
    const index = step === '-' ? copy.length : Number(step);
    if (!isLast) copy[index] = changed(copy[index], rest, operation);
    else if (operation.op === 'remove') copy.splice(index, 1);
    else copy.splice(index, operation.op === 'add' ? 0 : 1, operation.value);
    return copy;
  }
  if (typeof value !== 'object' || value === null) throw new Error(`nothing stands at ${operation.path}`);
  const members = new Map(Object.entries(value as Readonly<Record<string, unknown>>));
  if (isLast && operation.op === 'remove') members.delete(step);
  else
    members.set(
      step,
      isLast ? (operation as { value: unknown }).value : changed(members.get(step), rest, operation),
    );
  return Object.fromEntries(members);
}
