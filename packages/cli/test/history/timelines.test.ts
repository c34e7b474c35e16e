import { join } from 'node:path';
import {
  type Change,
  diffReleases,
  nameOfTraced,
  placesOf,
  type Release,
  type TimelineStep,
  type Traced,
  timelineOf,
} from '@hubsante/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { compileModel, SPECS } from '../built-links.ts';

const NAMES = ['1.0', '2.0', '3.4'];

let releases: readonly Release[];
/** What `diffReleases` says between each release and the next. */
let pairs: readonly (readonly Change[])[];
beforeAll(async () => {
  releases = await Promise.all(
    NAMES.map(async (name) => (await compileModel(join(SPECS, 'mdd', name))).release),
  );
  pairs = releases.slice(1).map((current, index) => diffReleases(releases[index] ?? current, current));
}, 60_000);

const changesOf = (_: Release, current: Release) => pairs[releases.indexOf(current) - 1] ?? [];

/** Every message, field at each of its places, and code of a release. */
function everything({ messages, nomenclatures }: Release): readonly Traced[] {
  return [
    ...messages.flatMap((message): Traced[] => [
      { kind: 'message', message: message.name },
      ...fieldsOf(message).map((field): Traced => ({ kind: 'field', message: message.name, field })),
    ]),
    ...nomenclatures.flatMap(({ id, codes }) =>
      codes.map(({ code }): Traced => ({ kind: 'code', nomenclature: id, code })),
    ),
  ];
}

/** What is not allowed, at whatever level, is not there. */
function fieldsOf(message: Release['messages'][number]): readonly string[] {
  const all = [...placesOf(message)];
  const banned = all.filter(({ field }) => field.cardinality.max === 0).map(({ path }) => path);
  return all
    .map(({ path }) => path)
    .filter((path) => !banned.some((one) => path === one || path.startsWith(`${one}.`)));
}

const spot = ({ places = [], field }: Change) => (field === undefined ? places : [...places, field]);
const above = (path: string, place: string) => path === place || path.startsWith(`${place}.`);

describe('timelines equal the comparisons of successive releases', { timeout: 120_000 }, () => {
  test.each(NAMES)('everything in release %s', (name) => {
    const at = NAMES.indexOf(name);
    const release = releases[at];
    if (release === undefined) throw new Error(name);
    const all = everything(release);
    const faults: string[] = [];
    const there = releases.map((one) => new Set(everything(one).map(nameOfTraced)));
    for (const traced of all) {
      const steps = timelineOf(releases, changesOf, traced);
      if (steps === null) throw new Error(`${nameOfTraced(traced)} has no timeline`);
      for (const [index, step] of steps.entries())
        faults.push(...faultsOf(step, steps[index - 1], index, there));
    }
    expect(all.length).toBeGreaterThan(3_000);
    expect(faults).toEqual([]);
  });

  function faultsOf(
    step: TimelineStep<Release>,
    last: TimelineStep<Release> | undefined,
    index: number,
    there: readonly ReadonlySet<string>[],
  ): readonly string[] {
    const found: string[] = [];
    const { traced } = step;
    const before = last?.traced ?? null;
    const name = nameOfTraced(traced ?? before ?? { kind: 'message', message: '' });
    const say = (what: string) => found.push(`${name} in ${NAMES[index]}: ${what}`);
    if (traced !== null && there[index]?.has(name) !== true) say('is not there');
    if (last === undefined) return found;
    if (before === null && traced === null) return found;
    const kinds = step.changes.map(({ kind }) => kind).join(', ');
    if (before === null && !/added|moved|type-changed/.test(kinds)) say(`came by nothing (${kinds})`);
    if (traced === null && !/removed|moved|type-changed/.test(kinds)) say(`went by nothing (${kinds})`);
    // What brings or takes a thing is said of its place, or of one above it.
    const place = traced ?? before;
    if (before === null || traced === null)
      for (const one of step.changes)
        if (place !== null && !isAtOrAbove(one, place, pairs[index - 1] ?? []))
          say(`has ${one.kind} of another`);
    if (before === null || traced === null) return found;
    if (/(?:^|, )(?:message|field|required-field|code)-(?:added|removed)/.test(kinds))
      say(`stayed with ${kinds}`);
    if (nameOfTraced(before) !== name && !/renamed|moved/.test(kinds) && traced.kind !== 'code')
      say(`was ${nameOfTraced(before)} by nothing`);
    const own = (pairs[index - 1] ?? []).filter((change) => isOwn(change, traced));
    for (const one of own) if (!step.changes.includes(one)) say(`misses ${one.kind}`);
    for (const one of step.changes)
      if (!own.includes(one) && !isFromAbove(one, traced)) say(`has ${one.kind} of another`);
    return found;
  }

  function isOwn(change: Change, traced: Traced): boolean {
    if (traced.kind === 'code')
      return change.nomenclature === traced.nomenclature && change.code === traced.code;
    if (change.message !== traced.message) return false;
    if (traced.kind === 'message') return change.field === undefined;
    return spot(change).includes(traced.field) && !/field-(?:added|removed)$/.test(change.kind);
  }

  /** What a message lost is said under its new name. */
  function isAtOrAbove(change: Change, traced: Traced, changes: readonly Change[]): boolean {
    if (traced.kind === 'code') return change.nomenclature === traced.nomenclature;
    const renamed = changes.find(
      ({ kind, parameters }) => kind === 'message-renamed' && parameters.previous === traced.message,
    );
    if (change.message !== traced.message && change.message !== renamed?.message) return false;
    if (change.field === undefined) return true;
    return traced.kind === 'field' && spot(change).some((place) => above(traced.field, place));
  }

  function isFromAbove(change: Change, traced: Traced): boolean {
    if (traced.kind !== 'field' || change.message !== traced.message) return false;
    if (!/^(?:message|field)-(?:renamed|moved|leaving)$|^root-changed$/.test(change.kind)) return false;
    return change.field === undefined || spot(change).some((place) => above(traced.field, place));
  }
});
