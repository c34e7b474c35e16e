import type { Json, PatchOperation } from './corpus-case.ts';

type Open = { [tag: string]: Json } | Json[];

/** The example a patch makes of another, which stays as it is. Knows the operations the corpus uses. */
export function applyPatch(value: Json, patch: readonly PatchOperation[]): Json {
  let whole = structuredClone(value);
  for (const operation of patch) {
    const steps = operation.path
      .split('/')
      .slice(1)
      .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
    const last = steps.pop();
    if (last === undefined) {
      if (operation.op !== 'remove') whole = structuredClone(operation.value);
      continue;
    }
    let at = whole as Open;
    for (const step of steps) at = (at as Record<string, Json>)[step] as Open;
    if (operation.op === 'remove') delete (at as Record<string, Json>)[last];
    else (at as Record<string, Json>)[last] = structuredClone(operation.value);
  }
  return whole;
}
