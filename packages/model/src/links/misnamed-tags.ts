import { DiagnosticCollector } from '../diagnostics.ts';
import { foldUnder } from '../folding.ts';
import { exampleFaultDiagnostics as diagnostics } from './example-fault-diagnostics.ts';
import type { ToldFault } from './renamed-tags.ts';

/**
 * Makes one finding of a tag that an object does not know and of the one that it misses: the first stands in the place
 * of the second when it is like it, or when they are the only ones of that object.
 */
export function pairRenamed<Told extends ToldFault>(faults: readonly Told[]): readonly Told[] {
  const objects = new Map<string, Told[]>();
  for (const one of faults) {
    if (one.fault.kind !== 'missing-field' && one.fault.kind !== 'unknown-field') continue;
    const key = JSON.stringify([one.file, one.message.name, one.fault.path.slice(0, -1)]);
    const object = objects.get(key);
    if (object === undefined) objects.set(key, [one]);
    else object.push(one);
  }
  const paired = new Map<Told, Told | null>();
  for (const object of objects.values()) {
    const missing = new Map(
      object.flatMap((one) =>
        one.fault.kind === 'missing-field' ? [[one.fault.field.name, one] as const] : [],
      ),
    );
    const unknown = object.filter(({ fault }) => fault.kind === 'unknown-field');
    for (const one of unknown) {
      if (one.fault.kind !== 'unknown-field' || missing.size === 0) continue;
      const areAlone = unknown.length === 1 && missing.size === 1 && one.fault.suggestion === null;
      const meant = areAlone ? [...missing.keys()][0] : one.fault.suggestion;
      const absent = missing.get(meant ?? '');
      if (meant === undefined || meant === null || absent === undefined) continue;
      missing.delete(meant);
      paired.set(one, renamed(one, meant, absent)).set(absent, null);
    }
  }
  return faults.flatMap((one) => {
    const pair = paired.get(one);
    return pair === undefined ? [one] : pair === null ? [] : [pair];
  });
}

/** The finding at the unknown tag, with what is missing for it below. */
function renamed<Told extends ToldFault>(one: Told, suggestion: string, absent: Told): Told {
  const { place, value, parameters, subjects } = one.told;
  const collector = new DiagnosticCollector();
  const path = parameters.path ?? '';
  collector.report(diagnostics['field-misspelled'], { place, value, subjects }, { path, suggestion });
  const [told] = collector.diagnostics;
  return told === undefined ? one : { ...one, told: foldUnder(told, [absent.told]) };
}
