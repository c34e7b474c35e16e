import {
  type CheckedWorkbook,
  checkOpenedLinks,
  checkOpenedRelease,
  comparedPair,
  type Finding,
  findingsOfRun,
  findSubjects,
  type OpenedRelease,
  type OpenedSubjects,
  openSubjects,
  type ReleaseCheck,
  silentProgress,
  workbookOf,
} from '@hubsante/cli/workshop';
import { type Language, renderDiagnostic } from '@hubsante/model';
import type {
  ComparedAnswer,
  ConcernedAnswer,
  WorkshopAnswers,
  WorkshopFile,
  WorkshopRefusal,
  WorkshopRequest,
  WorkshopResult,
} from '@hubsante/model/contracts';
import { annotate, applyFixes, SheetMemory } from '@hubsante/workbook';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { builtFiles } from './built-files.ts';
import { commandLine } from './command-line.ts';
import { comparedAnswer, comparedVersions } from './compared.ts';
import { concernedBy, SPECIFICATIONS } from './concerned.ts';
import type { MemoryDisk } from './disk/memory-disk.ts';
import { PROGRAM_FOLDER } from './disk/url.ts';
import { laidOut } from './layout.ts';
import { PRINCIPLES_ROOT, previewFiles } from './preview.ts';
import { RowReader } from './rows.ts';
import { workshopFinding } from './workshop-finding.ts';

/**
 * Where what the author dropped lies on the disk in memory, as in the repository of specifications, and where the release
 * it is compared with.
 */
const REPOSITORY = '/depot';
const WORK = `${REPOSITORY}/specs`;
const BASE = '/reference';

/** The legal texts that every package takes along. */
const LEGAL = ['LICENSE', 'NOTICE'];

/** What is read: workbooks, manifests of releases and links. */
const READ = /\.(?:xlsx|xlsm|ods)$|(?:^|\/)(?:release|link)\.yaml$/i;

/** What a spreadsheet or the Finder leaves beside a workbook under a name that ends the same. */
const LEFT = /(?:^|\/)(?:~\$|\._)[^/]*$/;

/** Sentences of the workshop itself. */
const WORDS = {
  fr: {
    nothing:
      'Rien à relire ici : déposez un classeur (.xlsx, .xlsm, .ods), ou le dossier d’une version de modèle ou de lien.',
    noRelease:
      'Un lien se relit avec une version de modèle : choisissez une version de référence, ou déposez son dossier avec celui du lien.',
    several: (names: string) =>
      `Il y a ici plusieurs versions de modèle (${names}), et l’atelier en relit une à la fois : déposez le dossier de l’une d’elles.`,
    clash: (one: string, other: string) =>
      `« ${one} » et « ${other} » prendraient la même place dans la version de référence : déposez celui des deux qui fait foi.`,
    noBase: 'Choisissez d’abord une version de référence.',
    faulty: (where: string) => `Il reste des erreurs dans ${where} : la comparaison ne dirait pas la vérité.`,
    yours: 'ce que vous avez déposé',
    base: 'la version de référence',
    noCell:
      'Aucun de ces constats n’est dans une cellule d’un classeur .xlsx ou .xlsm : il n’y a rien à annoter.',
    noMessage: (name: string) => `Le message ${name} ne peut pas être montré : une erreur l’écarte.`,
  },
  en: {
    nothing:
      'Nothing to read here: drop a workbook (.xlsx, .xlsm, .ods), or the folder of a model release or link version.',
    noRelease:
      'A link is read with a model release: choose a base release, or drop its folder with the one of the link.',
    several: (names: string) =>
      `There are several model releases here (${names}), and the workshop reads one at a time: drop the folder of one of them.`,
    clash: (one: string, other: string) =>
      `“${one}” and “${other}” would take the same place in the base release: drop the one that counts.`,
    noBase: 'Choose a release to compare with first.',
    faulty: (where: string) => `There are still errors in ${where}: the comparison would not tell the truth.`,
    yours: 'what you dropped',
    base: 'the base release',
    noCell:
      'None of these findings is in a cell of an .xlsx or .xlsm workbook: there is nothing to annotate.',
    noMessage: (name: string) => `Message ${name} cannot be shown: an error leaves it out.`,
  },
} as const;

/** What was read last. */
interface Reading {
  readonly language: Language;
  readonly subjects: OpenedSubjects;
  readonly release: OpenedRelease;
  readonly result: ReleaseCheck;
  readonly base: string | null;
  readonly findings: readonly Finding[];
  /** Paths that files were dropped with, by those they were laid under. */
  readonly dropped: ReadonlyMap<string, string>;
}

/**
 * A specification that is being written: read again as a whole each time its author drops it, by the same code as `dsf
 * check` and `dsf build`, from a disk in memory. One at a time.
 */
export class WorkshopSession {
  readonly #disk: MemoryDisk;
  readonly #clock: () => number;
  readonly #bases = new Map<string, readonly WorkshopFile[]>();
  /** Sheets of the time before: an author changes one or two. */
  readonly #sheets = new SheetMemory();
  #reading: Reading | null = null;

  /** @param clock in milliseconds, from any origin. */
  constructor(disk: MemoryDisk, clock: () => number) {
    this.#disk = disk;
    this.#clock = clock;
    for (const name of LEGAL) disk.put(`${REPOSITORY}/${name}`, disk.read(`${PROGRAM_FOLDER}${name}`));
  }

  /** Keeps a release under a name: the number of its files. */
  async base(name: string, archive: Uint8Array): Promise<number> {
    const files = Object.entries(unzipSync(archive)).map(([path, bytes]) => ({ path, bytes }));
    this.#bases.set(name, files);
    return files.length;
  }

  /** Keeps all specifications: the number of their files. */
  async specifications(archive: Uint8Array): Promise<number> {
    const files = Object.entries(unzipSync(archive)).map(([path, bytes]) => ({ path, bytes }));
    this.#put(SPECIFICATIONS, files);
    return files.length;
  }

  /** What a new version does to messages that were made for another. */
  concerned(
    request: Extract<WorkshopRequest, { kind: 'concerned' }>,
  ): Promise<ConcernedAnswer | WorkshopRefusal> {
    return concernedBy(request, this.#disk, this.#clock);
  }

  /** What changes between two versions of the specifications. */
  compare(request: Extract<WorkshopRequest, { kind: 'compare' }>): Promise<ComparedAnswer | WorkshopRefusal> {
    return comparedVersions(request, this.#clock);
  }

  /** Reads what was dropped and tells what is wrong in it. */
  async open({
    files,
    base,
    language,
  }: Extract<WorkshopRequest, { kind: 'open' }>): Promise<WorkshopResult | WorkshopRefusal> {
    const start = this.#clock();
    this.#reading = null;
    this.#sheets.nextRound();
    const baseFiles = this.#bases.get(base ?? '');
    const under = base === null || baseFiles === undefined ? null : { name: base, files: baseFiles };
    const laid = laidOut(files, under, this.#frame());
    const words = WORDS[language];
    if ('clash' in laid) return { refusal: words.clash(...laid.clash) };
    const read = laid.filter(({ path }) => READ.test(path) && !LEFT.test(path));
    if (read.length === 0) return { refusal: words.nothing };
    this.#put(WORK, laid);
    const pathOf = new Map(files.map(({ path, bytes }) => [bytes, path]));
    const dropped = new Map(laid.map(({ path, bytes }) => [path, pathOf.get(bytes) ?? path]));
    if (under !== null) this.#put(`${BASE}/${under.name}`, under.files);
    const subjects = await this.#subjects([await this.#folderOf(read)], language);
    if ('refusal' in subjects) return subjects;
    const [release, ...others] = subjects.releases;
    if (release === undefined)
      return { refusal: subjects.links.length > 0 ? words.noRelease : words.nothing };
    if (others.length > 0) {
      const names = subjects.releases.map((one) => one.declaredRelease ?? one.name);
      return { refusal: words.several(names.join(', ')) };
    }
    const options = { clock: this.#clock, progress: silentProgress, language };
    const result = checkOpenedRelease(release, { ...options, memory: this.#sheets });
    const links = checkOpenedLinks(subjects, new Map([[release, result]]), options);
    const findings = findingsOfRun([{ release, result }], links, [], language);
    this.#reading = { language, subjects, release, result, base: under?.name ?? null, findings, dropped };
    const rows = new RowReader(this.#disk, this.#sheets);
    const missing = new Set(result.missingMessages.map(({ name }) => name));
    return {
      name: release.declaredRelease ?? release.name,
      findings: findings.map((one) => workshopFinding(one, WORK, rows)),
      silencedCount: result.silenced.length,
      messages: result.release.messages.map(({ name, root }) => ({
        name,
        root,
        title: release.messageTitles.get(name) ?? '',
      })),
      missingMessages: [...missing],
      milliseconds: this.#clock() - start,
    };
  }

  /** The files of a link that carries one message alone, by path: what the site makes its page from. */
  async message(
    name: string,
    part: 'page' | 'types',
  ): Promise<Readonly<Record<string, string>> | WorkshopRefusal> {
    const reading = this.#reading;
    const message = reading?.result.release.messages.find((one) => one.name === name);
    if (reading === null || message === undefined) return { refusal: this.#words.noMessage(name) };
    const { release, result } = reading;
    return previewFiles({ message, release: result.release, titles: release.messageTitles, part });
  }

  /** What changes from the release that was chosen as base. */
  async changes(): Promise<ComparedAnswer | WorkshopRefusal> {
    const reading = this.#reading;
    const words = this.#words;
    if (reading === null || reading.base === null) return { refusal: words.noBase };
    const { language, release } = reading;
    const subjects = await this.#subjects([`${BASE}/${reading.base}`, release.folder], language);
    if ('refusal' in subjects) return subjects;
    const options = { clock: this.#clock, progress: silentProgress, language };
    const pair = await comparedPair(subjects, options);
    if (pair === null) return { refusal: words.nothing };
    if (pair.previous.faults.length > 0) return { refusal: words.faulty(words.base) };
    if (pair.current.faults.length > 0) return { refusal: words.faulty(words.yours) };
    return comparedAnswer(pair, language);
  }

  /** The workbooks that something is wrong in, with each finding on its cell. */
  async annotated(): Promise<WorkshopFile | WorkshopRefusal | null> {
    const reading = this.#reading;
    if (reading === null) return { refusal: this.#words.nothing };
    const workbooks = this.#workbooks(reading);
    const told = reading.findings.map((finding) => ({ ...finding, file: finding.path }));
    const files = workbooks.flatMap((workbook) => {
      const own = told.filter(({ file }) => workbookOf(file, workbooks, WORK) === workbook);
      if (own.length === 0) return [];
      const bytes = annotate(this.#disk.read(workbook.path), workbook.shown, own, reading.language);
      return bytes === null ? [] : [{ path: reading.dropped.get(workbook.shown) ?? workbook.shown, bytes }];
    });
    if (files.length === 0 && told.length > 0) return { refusal: this.#words.noCell };
    return together(files, 'annotes');
  }

  /** The workbooks with the answers that are certain written into their cells. */
  async fixed(): Promise<WorkshopAnswers['fix'] | WorkshopRefusal> {
    const reading = this.#reading;
    if (reading === null) return { refusal: this.#words.nothing };
    let count = 0;
    const files = this.#workbooks(reading).flatMap(({ path, shown }) => {
      const fixes = reading.findings.flatMap((finding) =>
        finding.path === shown ? (finding.fix ?? []) : [],
      );
      const [file] = fixes.map((fix) => fix.file);
      const fixed = file === undefined ? null : applyFixes(this.#disk.read(path), file, fixes);
      if (fixed === null || fixed.applied.length === 0) return [];
      count += fixed.applied.length;
      return [{ path: reading.dropped.get(shown) ?? shown, bytes: fixed.bytes }];
    });
    return { files, kept: together(files, 'corriges'), count };
  }

  #workbooks({ subjects }: Reading): readonly CheckedWorkbook[] {
    return [...subjects.releases, ...subjects.links]
      .flatMap(({ readPaths }) =>
        readPaths.flatMap((path) => (this.#disk.kindOf(path) === 'folder' ? this.#disk.paths(path) : path)),
      )
      .filter((path) => /\.xls[xm]$/i.test(path))
      .map((path) => ({ path, shown: path.slice(WORK.length + 1) }));
  }

  /** What `dsf build` writes of it, file for file, as a zip. */
  async archive(profile: 'standard' | 'ans'): Promise<Uint8Array | WorkshopRefusal> {
    const reading = this.#reading;
    if (reading === null) return { refusal: this.#words.nothing };
    const { subjects, release, result } = reading;
    const files = await builtFiles(subjects, new Map([[release, result]]), profile, this.#clock);
    return zipped(files);
  }

  get #words() {
    return WORDS[this.#reading?.language ?? 'fr'];
  }

  /** Schemas and common principles, as they come along with the program. */
  #frame(): readonly WorkshopFile[] {
    return this.#disk
      .paths(PRINCIPLES_ROOT)
      .map((path) => ({ path: path.slice(PRINCIPLES_ROOT.length + 1), bytes: this.#disk.read(path) }));
  }

  /** Puts files below a folder, instead of what was there. */
  #put(folder: string, files: readonly WorkshopFile[]): void {
    this.#disk.remove(folder);
    for (const { path, bytes } of files) this.#disk.put(`${folder}/${path}`, bytes);
  }

  /**
   * The folder to look in: that of everything, where a release or a link is recognised below it; else the deepest one that
   * holds all that is read, as an author who drops a folder of workbooks means it, however deep it lies.
   */
  async #folderOf(read: readonly WorkshopFile[]): Promise<string> {
    const [first, ...more] = await findSubjects([WORK], WORK);
    if (first?.path !== WORK || more.length > 0) return WORK;
    const [one = [], ...others] = read.map(({ path }) => path.split('/').slice(0, -1));
    const depth = one.findIndex((part, at) => others.some((other) => other[at] !== part));
    return [WORK, ...(depth === -1 ? one : one.slice(0, depth))].join('/');
  }

  async #subjects(paths: readonly string[], language: Language) {
    const { invocation, environment } = commandLine(WORK, paths, language);
    const named = await findSubjects(paths, WORK);
    const subjects = await openSubjects(named, invocation, environment);
    if (subjects.problems.length === 0) return subjects;
    const told = subjects.problems.map((problem) => renderDiagnostic(problem, language));
    const sentences = told.map(({ message, remedy }) => `${message} ${remedy}`).join('\n');
    // The author knows nothing of the disk in memory.
    return { refusal: sentences.replaceAll(`${WORK}/`, '').replaceAll(`${BASE}/`, '') };
  }
}

/** One file as it is, several as a zip; `null` when there is none. */
function together(files: readonly WorkshopFile[], name: string): WorkshopFile | null {
  const [only, ...more] = files;
  if (only === undefined || more.length === 0) return only ?? null;
  return { path: `${name}.zip`, bytes: zipped(files.map(({ path, bytes }) => ({ path, content: bytes }))) };
}

/** A zip of these files: the same bytes on any day and in every time zone. */
function zipped(
  files: readonly { readonly path: string; readonly content: string | Uint8Array }[],
): Uint8Array {
  const entries: Zippable = {};
  // The first moment a zip can tell, in local time as zips do.
  const mtime = new Date(1980, 0, 1);
  for (const { path, content } of files) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    entries[path] = [bytes, { mtime, level: 6 }];
  }
  return zipSync(entries);
}
