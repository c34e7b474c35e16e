import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { closestName, type Diagnostic, DiagnosticCollector, vhostByRule } from '@hubsante/model';
import type { Invocation } from '../../arguments/parse-arguments.ts';
import type { Environment } from '../../environment.ts';
import type { ReleaseCheck } from '../../pipeline.ts';
import { printProblems } from '../../printers/print-findings.ts';
import { displayedPath } from '../../sources/displayed-path.ts';
import { readSources } from '../../sources.ts';
import { type CheckedModel, checkOpenedLink } from '../../specifications/check-link.ts';
import { LinkOpener } from '../../specifications/open-link.ts';
import { SpecificationRoot, textOf } from '../../specifications/specification-root.ts';
import { systemErrorCode } from '../../system-error.ts';
import { COULD_NOT_RUN, type CommandResult } from '../command-result.ts';
import { chooseMessage, type ExampleMessage, exampleMessage } from './choose-message.ts';
import { compileModel } from './compile-model.ts';
import { type LinkNames, linkNames, newestVersion } from './link-names.ts';
import { type LinkPlace, type OtherLink, otherLinks, placeFault, placeOf } from './link-place.ts';
import { linkScaffold, type PackageIdentity } from './link-scaffold.ts';
import { type LinkWords, linkWords, type TakenOverCounts } from './link-words.ts';
import { leftOut, type NextVersion, previousOf, takenOver } from './previous-version.ts';
import { stageFolder } from './stage-folder.ts';

const SPECIFICATIONS = 'specs';
const SCHEMA = 'link.schema.json';
/** Examples told one by one. */
const MOST_NAMED = 3;
/** When no version of the common principles exists yet. */
const FIRST_PRINCIPLES = '1.0';

/** `dsf new link`: the folder of a link version. */
export async function newLink(
  words: readonly string[],
  invocation: Invocation,
  environment: Environment,
): Promise<CommandResult> {
  const { language, values } = invocation;
  const { stdout, stderr, workingFolder: from } = environment;
  const say = linkWords[language];
  const refuse = (sentence: string, exitCode: 1 | 2 = 2): CommandResult => {
    stderr.write(`${sentence}\n`);
    return { exitCode, timings: [] };
  };
  const names = linkNames(words, say);
  if (typeof names === 'string') return refuse(names);
  const specifications = values.get('in') ?? SPECIFICATIONS;
  const root = new SpecificationRoot(resolve(from, specifications), from);
  if (!existsSync(join(root.folder, SCHEMA))) return refuse(say.notSpecifications(specifications));

  const others = await otherLinks(root);
  const place = placeOf(names, root, others, from);
  // Who asks for a message starts afresh.
  const previous = values.has('message') ? null : previousOf(place.link, names.version, others);
  const model = values.get('model') ?? previous?.link.modelRelease;
  const fault = await placeFault(names, place, model, root, others, say);
  if (fault !== null || model === undefined) return refuse(fault ?? '');

  const problems = new DiagnosticCollector();
  const path = displayedPath(root.modelFolder(model), from);
  const release = await readSources(path, { nomenclatures: null, from }, problems);
  if (release === null) {
    await printProblems(problems.diagnostics, invocation, environment);
    return COULD_NOT_RUN;
  }
  const compiled = await compileModel(release, environment);
  const chosen = messageFor(place.link, values.get('message'), model, compiled, say);
  if (typeof chosen === 'string') return refuse(chosen);

  const principles =
    newestVersion(await root.principlesVersions()) ??
    newestVersion(others.map(({ link }) => link.transversalPrinciples)) ??
    FIRST_PRINCIPLES;
  const next = { version: names.version, model, vhost: vhostByRule({ ...place, ...names }), principles };
  const files = new Map(
    linkScaffold({ ...place, ...chosen, ...next, modelPackage: await packageOf(release.folder) }),
  );
  if (previous !== null) {
    for (const path of files.keys()) if (path.startsWith('examples/')) files.delete(path);
    for (const [path, content] of await takenOver(previous, next)) files.set(path, content);
  }
  const compiledModel = { ...compiled, messageTitles: release.messageTitles };
  let found: readonly Diagnostic[];
  try {
    // What another model refuses of a former version is what there is to do in the next one.
    found = await writeChecked(place.path, files, compiledModel, environment, previous !== null);
    if (found.length > 0 && previous === null) {
      await printProblems(found, invocation, environment);
      return refuse(say.wouldFind(place.folder), 1);
    }
  } catch (error) {
    const reason = systemErrorCode(error);
    if (reason === null) throw error;
    return refuse(say.unwritable(place.folder, reason));
  }
  const lines = [
    say.created(place.folder, summaryOf(files)),
    previous === null
      ? say.chosenMessage(chosen.message.name, chosen.perimeter, model)
      : say.takenOver(displayedPath(previous.folder, from), countsOf(previous, files)),
    ...(previous === null ? [] : await byHand(previous, next, say)),
    ...notes(names, place, previous !== null, say),
    ...(found.length === 0 ? [] : [say.toRework(found.length, place.folder)]),
    '',
    say.nextSteps(place.folder, specifications),
  ];
  stdout.write(`${lines.join('\n')}\n`);
  return { exitCode: 0, timings: [] };
}

/**
 * Writes the folder of a link if it has no finding, else nothing; returns the findings.
 *
 * @param keepsFaulty writes it with its findings all the same.
 * @throws the error of the system; everything is then as it was.
 */
async function writeChecked(
  path: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  model: CheckedModel,
  { clock, workingFolder: from }: Environment,
  keepsFaulty: boolean,
): Promise<readonly Diagnostic[]> {
  const problems = new DiagnosticCollector();
  const staged = stageFolder(path, files);
  try {
    const opened = await new LinkOpener(from).open(displayedPath(staged.path, from), null, problems);
    const options = { clients: null, clock };
    const found =
      opened === null ? problems.diagnostics : checkOpenedLink(opened, model, options).diagnostics;
    if (found.length === 0 || (keepsFaulty && opened !== null)) staged.publish();
    return found;
  } finally {
    staged.discard();
  }
}

/** The npm package of a folder; `null` when it has none, or one that says too little. */
async function packageOf(folder: string): Promise<PackageIdentity | null> {
  try {
    const text = await textOf(join(folder, 'package.json'));
    const { name, version } = JSON.parse(text ?? '{}') as Partial<Record<string, unknown>>;
    return typeof name === 'string' && typeof version === 'string' ? { name, version } : null;
  } catch {
    return null;
  }
}

/** The message to show, asked for or chosen; or the sentence that says why there is none. */
function messageFor(
  link: string,
  asked: string | undefined,
  model: string,
  { release: { messages } }: ReleaseCheck,
  say: LinkWords,
): ExampleMessage | string {
  if (asked === undefined) return chooseMessage(messages, link) ?? say.noMessage(model);
  const message = messages.find(({ name }) => name === asked);
  if (message !== undefined) return exampleMessage(message, messages) ?? say.messageUnfit(asked, model);
  const names = messages.map(({ name }) => name);
  return say.messageUnknown(asked, model, closestName(asked, names));
}

/** How much of a version is taken over. */
function countsOf({ folder, link }: OtherLink, files: ReadonlyMap<string, unknown>): TakenOverCounts {
  const hasTests = existsSync(join(folder, 'recette.xlsx'));
  return {
    roles: link.roles.length,
    messages: new Set(link.messages.map(({ message }) => message)).size,
    flows: link.flows.length,
    examples: [...files.keys()].filter((path) => path.startsWith('examples/')).length,
    hasTests,
  };
}

/** What the next version does not have of the previous one, or has in another form: for its author to look at. */
async function byHand(
  { folder }: OtherLink,
  { model, vhost, principles }: NextVersion,
  say: LinkWords,
): Promise<readonly string[]> {
  const keys = leftOut((await textOf(join(folder, 'link.yaml'))) ?? '');
  return [say.changed(model, vhost, principles), ...(keys.length === 0 ? [] : [say.leftOut(keys)])];
}

/** Its files; examples by their number when there are many. */
function summaryOf(files: ReadonlyMap<string, unknown>): readonly string[] {
  const examples = [...files.keys()].filter((path) => path.startsWith('examples/'));
  if (examples.length <= MOST_NAMED) return [...files.keys()];
  return [...[...files.keys()].filter((path) => !examples.includes(path)), `examples/ (${examples.length})`];
}

function notes(
  names: LinkNames,
  { link, folder, siblings }: LinkPlace,
  isTakenOver: boolean,
  say: LinkWords,
): string[] {
  return [
    ...(link === link.toLowerCase() ? [] : [say.lowerCaseFolder(link, folder)]),
    ...(link === names.link ? [] : [say.knownSpelling(link)]),
    ...(siblings.length === 0 || isTakenOver ? [] : [say.otherVersions(siblings)]),
  ];
}
