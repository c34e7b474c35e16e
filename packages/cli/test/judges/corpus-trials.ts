import type { CaseContent, MessageCorpus } from '@hubsante/emitters/links';
import { applyPatch, type ConstraintKind } from '@hubsante/model';
import type { LoadedLink } from '../runtime/written-runtime.ts';

/** An example of a corpus, whole, with what its file says of it. */
export interface Trial {
  readonly link: LoadedLink;
  /** `RS-EDA`. */
  readonly message: string;
  readonly root: string;
  /** `15-15 2.0 RS-EDA patient.sex-codes`. */
  readonly title: string;
  /** `{ createCaseHealth: … }`. */
  readonly value: object;
  /** What stands under the root. */
  readonly body: unknown;
  /** `null` for a valid one. */
  readonly constraint: ConstraintKind | null;
  readonly finding: { readonly code: string; readonly path: readonly (string | number)[] } | null;
  /** Ids of the judges that cannot express this one, though they can its kind. */
  readonly exceptions: ReadonlySet<string>;
}

/** The corpus of a message as its published file has it. */
export function corporaOf({ built }: LoadedLink): readonly MessageCorpus[] {
  return [...built.files.values()].flatMap(({ path, content }) =>
    /^corpus\/(?!index\.|EDXL-DE\.)[^/]*\.json$/.test(path) ? [JSON.parse(content) as MessageCorpus] : [],
  );
}

/** Every example of a link, read from its published files as a vendor would. */
export function trialsOf(link: LoadedLink): readonly Trial[] {
  return corporaOf(link).flatMap((corpus) => {
    const { message, root, valid, invalid } = corpus;
    const minimal = valid.find(({ name }) => name === 'minimal');
    const shared = (one: CaseContent & { readonly name: string }) => {
      const value = wholeOf(one, minimal) as Readonly<Record<string, unknown>>;
      const title = `${link.built.name} ${message} ${one.name}`;
      return { link, message, root, title, value, body: value[root] };
    };
    return [
      ...valid.map(
        (one): Trial => ({ ...shared(one), constraint: null, finding: null, exceptions: new Set() }),
      ),
      ...invalid.map(
        (one): Trial => ({
          ...shared(one),
          constraint: one.constraint.kind as ConstraintKind,
          finding: one.finding,
          exceptions: new Set(Object.keys(one.notExpressible ?? {})),
        }),
      ),
    ];
  });
}

export function wholeOf(one: CaseContent, minimal: CaseContent | undefined): unknown {
  if ('value' in one) return one.value;
  if (minimal === undefined || !('value' in minimal))
    throw new Error('a corpus begins with its minimal message');
  return applyPatch(minimal.value, one.patch);
}
