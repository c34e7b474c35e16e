import type { EmittedFile, ReleaseEmitter } from '@hubsante/emitters';
import type { Diagnostic, MissingMessage, Nomenclature, Release } from '@hubsante/model';
import { ARTEFACT_KINDS, type Artefact, artefactKey } from './artefact-kind.ts';
import { type ArtefactPair, pairArtefacts } from './artefact-pair.ts';
import { type ArtefactVerdict, judgeArtefact } from './artefact-verdict.ts';
import { ArtefactBuilder, artefactsAmong } from './build-artefacts.ts';
import type { Evidence } from './evidence.ts';
import { producedFacts } from './produce-facts.ts';
import { publishedNomenclatures } from './published-nomenclatures.ts';
import { publishedStamp } from './version-stamp.ts';

/** A release as its workbooks give it. */
export interface CompiledRelease {
  /** With its faulty messages, as the incumbent tool reads them; without those it refuses. */
  readonly release: Release;
  /** Every message with an error, read or not. */
  readonly missingMessages: readonly MissingMessage[];
  readonly hasTestCaseWorkbook: boolean;
  /** Whether test cases lie beside it in the layout before releases 3.x, which we do not read. */
  readonly hasOldTestCaseWorkbook: boolean;
  readonly hasNomenclatureWorkbook: boolean;
  /** The same workbooks, with these nomenclatures for fields to cite instead of their own. */
  readonly readCiting: (nomenclatures: readonly Nomenclature[]) => Release;
}

/** Every published artefact with its verdict. */
export interface JudgedArtefacts {
  /** By kind, then by name. */
  readonly verdicts: readonly ArtefactVerdict[];
  /** What was produced, each under the path of its published counterpart. */
  readonly files: readonly EmittedFile[];
}

/** Produces every artefact of a release and says of each how it stands to the published one. */
export function judgeArtefacts(
  compiled: CompiledRelease,
  published: readonly Artefact[],
  emitters: readonly ReleaseEmitter[],
): JudgedArtefacts {
  const { release, missingMessages } = compiled;
  const builder = new ArtefactBuilder(emitters, published);
  const files = builder.build(release);
  const produced = artefactsAmong(files);
  const facts = producedFacts(published, produced, release.messages);
  const pairs = pairArtefacts(ARTEFACT_KINDS, published, [...produced, ...facts]);
  const evidence = gatherEvidence(compiled, published, pairs, builder);
  const causes = new Map<string, readonly Diagnostic[]>(
    missingMessages.map(({ name, causes: found }) => [name, found]),
  );
  return {
    verdicts: pairs.map((pair) => judgeArtefact(pair, evidence, causes)),
    files: underPublishedPaths(files, pairs),
  };
}

function gatherEvidence(
  { release, missingMessages, readCiting, ...workbooks }: CompiledRelease,
  published: readonly Artefact[],
  pairs: readonly ArtefactPair[],
  builder: ArtefactBuilder,
): Evidence {
  const pairOf = new Map(pairs.map((pair) => [artefactKey(pair.kind.name, pair.name), pair]));
  const schemas = ARTEFACT_KINDS.find(({ name }) => name === 'json-schema');
  const publishedKinds = new Set<string>(published.map(({ kind }) => kind.name));
  let fromTables: Release | null = null;
  return {
    ...workbooks,
    declaredMessages: new Set([...release.messages, ...missingMessages].map(({ name }) => name)),
    release,
    isPublishedKind: (kind) => publishedKinds.has(kind),
    publishedSomething: published.length > 0,
    schemaStamp: schemas === undefined ? null : publishedStamp(schemas, published),
    pair: (kind, name) => pairOf.get(artefactKey(kind, name)) ?? null,
    releaseFromPublishedTables: () => {
      fromTables ??= readCiting(tablesToCite(release, published));
      return fromTables;
    },
    produce: (kind, other) => {
      // Facts follow from the schemas.
      const source = kind.emitter === null && schemas !== undefined ? schemas : kind;
      const built = artefactsAmong(builder.buildKind(source, other));
      const artefacts = kind === source ? built : producedFacts(published, built, other.messages);
      return new Map(
        artefacts.filter((artefact) => artefact.kind === kind).map(({ name, text }) => [name, text]),
      );
    },
  };
}

/** The published tables, and the nomenclatures of the workbooks that have none. */
function tablesToCite({ nomenclatures }: Release, published: readonly Artefact[]): readonly Nomenclature[] {
  const names = new Set(
    published.filter(({ kind }) => kind.name === 'nomenclature-csv').map(({ name }) => name),
  );
  const unpublished = nomenclatures.filter(({ id }) => !names.has(id.normalize('NFC')));
  return [...unpublished, ...publishedNomenclatures(published)];
}

/** A dated file name takes the date of its published counterpart. */
function underPublishedPaths(files: readonly EmittedFile[], pairs: readonly ArtefactPair[]): EmittedFile[] {
  const publishedPath = new Map(
    pairs.flatMap(({ published, produced }) =>
      published === null || produced === null ? [] : [[produced.path, published.path] as const],
    ),
  );
  return files.map((file) => ({ ...file, path: publishedPath.get(file.path) ?? file.path }));
}
