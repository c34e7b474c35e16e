import type {
  EmittedFile,
  Emitter,
  EmitterOptions,
  LinkEmitter,
  LinkEmitterOptions,
  ReleaseEmitter,
} from '@hubsante/emitters';
import type { Diagnostic, LinkPackage, Release } from '@hubsante/model';
import { checkFileNames } from '../output/file-names.ts';
import { renderTemplate } from '../templates.ts';
import { Stopwatch, type Timing } from '../timings.ts';

/** How files are made, whatever of. */
export interface EmitRun {
  /** In milliseconds, from any origin. */
  readonly clock: () => number;
  readonly onProgress?: (emitter: string, done: number, total: number) => void;
}

/** What emitters made of something that was checked. */
export interface Emitted {
  readonly files: readonly EmittedFile[];
  /** Names that some system could not hold; their files are left out. */
  readonly diagnostics: readonly Diagnostic[];
  readonly timings: readonly Timing[];
}

/** Makes the files of a model release. */
export function emitRelease(
  release: Release,
  emitters: readonly ReleaseEmitter[],
  options: EmitterOptions,
  run: EmitRun,
): Promise<Emitted> {
  return emit(emitters, (emitter) => emitter.emit(release, options), run);
}

/** Makes the files of a link version, each told of the parts of all; none for one that has errors. */
export function emitLink(
  subject: LinkPackage | null,
  emitters: readonly LinkEmitter[],
  { baseUrl, clients }: Pick<LinkEmitterOptions, 'baseUrl' | 'clients'>,
  run: EmitRun,
): Promise<Emitted> {
  if (subject === null) return emit([], () => [], run);
  const { link, version } = subject.link;
  const options = {
    baseUrl: `${baseUrl}/${link.toLowerCase()}/v${version}`,
    clients,
    render: renderTemplate,
    parts: emitters.flatMap(({ parts }) => parts),
  };
  return emit(emitters, (emitter) => emitter.emit(subject, options), run);
}

async function emit<Maker extends Emitter>(
  emitters: readonly Maker[],
  make: (emitter: Maker) => readonly EmittedFile[] | Promise<readonly EmittedFile[]>,
  { clock, onProgress = () => {} }: EmitRun,
): Promise<Emitted> {
  const stopwatch = new Stopwatch(clock);
  const made: EmittedFile[] = [];
  for (const [done, emitter] of emitters.entries()) {
    onProgress(emitter.name, done, emitters.length);
    const files = await stopwatch.measureAsync(`emit ${emitter.name}`, async () => make(emitter));
    for (const file of files) made.push(file);
  }
  return { ...checkFileNames(made), timings: stopwatch.timings };
}
