import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type EmittedFile, formatNames, linkEmitters } from '@hubsante/emitters';
import { DiagnosticCollector, type Release } from '@hubsante/model';
import { check } from '../src/pipeline.ts';
import { readSources } from '../src/sources.ts';
import { type CheckedModel, checkOpenedLink } from '../src/specifications/check-link.ts';
import { emitLink } from '../src/specifications/emit.ts';
import { findSubjects } from '../src/specifications/find-subjects.ts';
import { LinkOpener, type OpenedLink } from '../src/specifications/open-link.ts';

/** The specifications of this repository. */
export const SPECS = fileURLToPath(new URL('../../../specs', import.meta.url));

/** A file of a link that was built. */
export interface BuiltFile {
  readonly path: string;
  readonly content: string;
  /** The content, of what is no text. */
  readonly bytes: Uint8Array | null;
}

/** What a link is built into. */
export interface BuiltLink {
  /** `15-15 2.0`. */
  readonly name: string;
  readonly opened: OpenedLink;
  readonly release: Release;
  /** What was made, by path. */
  readonly files: ReadonlyMap<string, BuiltFile>;
  /** `link/vhost-shared specs/…:6`. */
  readonly findings: readonly string[];
}

/** Nothing is timed. */
const clock = () => 0;

/** Formats that take long and that few tests look at. */
const HEAVY: ReadonlySet<string> = new Set(['types', 'corpus', 'word', 'class-diagram']);

export interface BuildLinksOptions {
  readonly specs?: string;
  /** The only link to build, `15-GPS 1.2`. */
  readonly only?: string;
  /** Heavy formats to make too. */
  readonly with?: readonly string[];
}

/** What was built of this repository, by path and by heavy formats: a process that runs several test files builds it once. */
const kept = new Map<string, Promise<BuiltLink>>();

/** Every link version of a folder of specifications, built in memory; nobody may change it. */
export async function buildLinks(options: BuildLinksOptions = {}): Promise<readonly BuiltLink[]> {
  const { specs = SPECS, only, with: wanted = [] } = options;
  const builder = new LinkBuilder(specs, wanted);
  const built: BuiltLink[] = [];
  for (const { kind, path } of await findSubjects(['.'], specs)) {
    if (kind !== 'link') continue;
    const opened = await builder.open(path);
    if (only !== undefined && only !== nameOf(opened)) continue;
    const key = [path, ...[...wanted].sort()].join(' ');
    const link = (specs === SPECS ? kept.get(key) : undefined) ?? builder.build(opened);
    if (specs === SPECS) kept.set(key, link);
    built.push(await link);
  }
  return built;
}

type ReadLink = OpenedLink & { readonly link: NonNullable<OpenedLink['link']> };

function nameOf({ link }: ReadLink): string {
  return `${link.link} ${link.version}`;
}

/** Builds links of one folder, with the same formats. */
class LinkBuilder {
  readonly #opener: LinkOpener;
  readonly #formats: readonly string[];
  readonly #models = new Map<string, CheckedModel>();

  constructor(specs: string, wanted: readonly string[]) {
    this.#opener = new LinkOpener(specs);
    this.#formats = formatNames.link.filter((name) => !HEAVY.has(name) || wanted.includes(name));
  }

  async open(path: string): Promise<ReadLink> {
    const problems = new DiagnosticCollector();
    const opened = await this.#opener.open(path, null, problems);
    if (opened?.link == null) throw new Error(`${path}: ${JSON.stringify(problems.diagnostics)}`);
    return { ...opened, link: opened.link };
  }

  async build(opened: ReadLink): Promise<BuiltLink> {
    const { modelRelease } = opened.link;
    const model =
      this.#models.get(modelRelease) ?? (await compileModel(opened.root.modelFolder(modelRelease)));
    this.#models.set(modelRelease, model);
    const { subject, diagnostics } = checkOpenedLink(opened, model, { clients: null, clock });
    const emitters = await linkEmitters(this.#formats);
    const options = { baseUrl: 'https://hubsante.example/schemas', clients: null };
    const emitted = await emitLink(subject, emitters, options, { clock });
    return {
      name: nameOf(opened),
      opened,
      release: model.release,
      files: new Map(emitted.files.map((file) => [file.path, builtFile(file)])),
      findings: [...diagnostics, ...emitted.diagnostics].map(
        ({ definition, place }) => `${definition.code} ${place.file}:${place.line ?? place.cell}`,
      ),
    };
  }
}

function builtFile({ path, content }: EmittedFile): BuiltFile {
  return typeof content === 'string'
    ? { path, content, bytes: null }
    : { path, content: new TextDecoder().decode(content), bytes: content };
}

/** A model release, compiled for links to be checked against it. */
export async function compileModel(folder: string): Promise<CheckedModel> {
  const files = await readSources(
    join(folder),
    { nomenclatures: null, from: SPECS },
    new DiagnosticCollector(),
  );
  if (files === null) throw new Error(`no release in ${folder}`);
  const { release, missingMessages } = check(files.sources, {
    silences: [],
    departures: files.departures,
    clock,
  });
  return { release, missingMessages, messageTitles: files.messageTitles };
}
