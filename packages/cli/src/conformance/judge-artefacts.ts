import type { EmittedFile, Emitter } from '@hubsante/emitters';
import type { Diagnostic, Release } from '@hubsante/model';
import type { MissingMessage } from '../pipeline.ts';
import { ARTEFACT_KINDS, type Artefact, artefactKey } from './artefact-kind.ts';
import { type ArtefactPair, pairArtefacts } from './artefact-pair.ts';
import { type ArtefactVerdict, judgeArtefact } from './artefact-verdict.ts';
import { ArtefactBuilder, artefactsAmong } from './build-artefacts.ts';
import type { Evidence } from './evidence.ts';
import { producedFacts } from './produce-facts.ts';
import { publishedStamp } from './version-stamp.ts';

/** A release as its workbooks give it. */
export interface CompiledRelease {
  /** Without its faulty messages. */
  readonly release: Release;
  readonly missingMessages: readonly MissingMessage[];
  readonly hasTestCaseWorkbook: boolean;
}

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
  emitters: readonly Emitter[],
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
  { release, missingMessages, hasTestCaseWorkbook }: CompiledRelease,
  published: readonly Artefact[],
  pairs: readonly ArtefactPair[],
  builder: ArtefactBuilder,
): Evidence {
  const pairOf = new Map(pairs.map((pair) => [artefactKey(pair.kind.name, pair.name), pair]));
  const schemas = ARTEFACT_KINDS.find(({ name }) => name === 'json-schema');
  return {
    declaredMessages: new Set([...release.messages, ...missingMessages].map(({ name }) => name)),
    release,
    hasTestCaseWorkbook,
    schemaStamp: schemas === undefined ? null : publishedStamp(schemas, published),
    pair: (kind, name) => pairOf.get(artefactKey(kind, name)) ?? null,
    produce: (kind, other) => {
      const artefacts = artefactsAmong(builder.buildKind(kind, other));
      return new Map(
        artefacts.filter((artefact) => artefact.kind === kind).map(({ name, text }) => [name, text]),
      );
    },
  };
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
