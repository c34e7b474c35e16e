import { basename } from 'node:path';
import { type Change, diffLinks, diffReleases, travellingMessages } from '@hubsante/model';
import { type CompileLinksOptions, compileLinks } from '../commands/compile-links.ts';
import { compileRelease } from '../commands/compile-release.ts';
import type { OpenedRelease, OpenedSubjects } from '../commands/open-subjects.ts';
import type { PipelineResult } from '../pipeline.ts';
import { packageOf } from '../specifications/compile-link.ts';
import type { Comparison } from './compared-versions.ts';
import { type Side, sideOfLink, sideOfRelease } from './sides.ts';

/** Two versions that can be compared, once neither has faults. */
export interface ComparedPair {
  readonly previous: Side;
  readonly current: Side;
  /** To be asked only of sides without faults. */
  readonly compare: () => Omit<Comparison, 'tolerance'>;
}

type PairOptions = Pick<CompileLinksOptions, 'clock' | 'progress' | 'language'>;

/** `null` unless there are two links, or two model releases. */
export async function comparedPair(
  subjects: OpenedSubjects,
  options: PairOptions,
): Promise<ComparedPair | null> {
  const { releases, links } = subjects;
  if (links.length === 2 && releases.length === 0) return pairOfLinks(subjects, options);
  const [previous, current] = releases;
  if (links.length > 0 || releases.length !== 2 || previous === undefined || current === undefined)
    return null;
  return pairOfReleases(previous, current, options);
}

function compile(release: OpenedRelease, options: PairOptions): PipelineResult {
  const emitterOptions = { versionStamp: '00.01.01', baseUrl: '' };
  return compileRelease(release, { ...options, emitters: [], emitterOptions });
}

function pairOfReleases(previous: OpenedRelease, current: OpenedRelease, options: PairOptions): ComparedPair {
  const compiled = { previous: compile(previous, options), current: compile(current, options) };
  const version = ({ isFolder, folder, name }: OpenedRelease) => ({
    subject: 'mdd',
    version: isFolder ? basename(folder) : name,
  });
  return {
    previous: sideOfRelease(previous, compiled.previous),
    current: sideOfRelease(current, compiled.current),
    compare: () => ({
      previous: version(previous),
      current: version(current),
      changes: diffReleases(compiled.previous.release, compiled.current.release),
      messages: {
        previous: compiled.previous.release.messages,
        current: compiled.current.release.messages,
      },
    }),
  };
}

async function pairOfLinks(subjects: OpenedSubjects, options: PairOptions): Promise<ComparedPair | null> {
  const models = new Map([...subjects.models.values()].map((model) => [model, compile(model, options)]));
  const compiled = await compileLinks(subjects, models, {
    ...options,
    emitters: [],
    baseUrl: '',
    clients: null,
  });
  const [previous, current] = compiled.map((one) => {
    const { link, root } = one.opened;
    const release = link === null ? undefined : subjects.models.get(root.modelFolder(link.modelRelease));
    const model = release === undefined ? undefined : models.get(release);
    const content =
      release === undefined || model === undefined
        ? null
        : packageOf(one.opened, { ...model, messageTitles: release.messageTitles });
    return { side: sideOfLink(one, model ?? null), content };
  });
  if (previous === undefined || current === undefined) return null;
  return {
    previous: previous.side,
    current: current.side,
    compare: () => {
      if (previous.content === null || current.content === null) {
        throw new Error('a link without errors has neither model nor principles');
      }
      const changes: readonly Change[] = diffLinks(previous.content, current.content);
      const version = ({ link: { link, version } }: typeof previous.content) => ({ subject: link, version });
      return {
        previous: version(previous.content),
        current: version(current.content),
        changes,
        messages: {
          previous: travellingMessages(previous.content),
          current: travellingMessages(current.content),
        },
      };
    },
  };
}
