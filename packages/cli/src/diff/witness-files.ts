import { type EmittedFile, messageDocument } from '@hubsante/emitters';
import {
  type Change,
  describeChange,
  formatJsonPath,
  type Language,
  WitnessMaker,
  type WitnessMessage,
  worstVerdict,
} from '@hubsante/model';
import type { Comparison } from './compared-versions.ts';

/** A breaking change and the messages that prove it, as `index.json` lists them. */
interface ListedProof {
  readonly kind: Change['kind'];
  readonly sentence: string;
  readonly message?: string;
  readonly field?: string;
  readonly proofs: readonly {
    readonly file: string;
    readonly syntax: string;
    readonly hurts: string;
    readonly acceptedBy: string;
    readonly refusedBy: string;
    /** Where the other version refuses it. */
    readonly path: string;
  }[];
  /** Verdicts without a message: to be told to who makes this tool. */
  readonly missing: readonly { readonly syntax: string; readonly hurts: string }[];
}

/** For each breaking change the smallest messages that prove it, in JSON and in XML, with a list of them. */
export function witnessFiles(comparison: Comparison, language: Language): readonly EmittedFile[] {
  const { changes, messages, previous, current } = comparison;
  const maker = new WitnessMaker(messages);
  const files: EmittedFile[] = [];
  const listed: ListedProof[] = [];
  const breaking = changes.filter(({ verdicts }) => worstVerdict(verdicts) === 'breaking');
  const versions = [previous, current].map(({ subject, version }) => `${subject} ${version}`);
  for (const [index, change] of breaking.entries()) {
    const { found, missing } = maker.proofOf(change);
    const proofs = found.flatMap((witness) => {
      const content = contentOf(witness);
      if (content === null) return [];
      const [acceptedBy = '', refusedBy = ''] = witness.hurts === 'sender' ? versions : versions.toReversed();
      const file = `${stemOf(change, index)}-${witness.hurts}.${witness.syntax}`;
      files.push({ path: file, content, source: null });
      const path = formatJsonPath([witness.message.root, ...witness.path]);
      return [{ file, syntax: witness.syntax, hurts: witness.hurts, acceptedBy, refusedBy, path }];
    });
    const { kind, message, field } = change;
    listed.push({
      kind,
      sentence: describeChange(change, language),
      ...(message === undefined ? {} : { message }),
      ...(field === undefined ? {} : { field }),
      proofs,
      missing,
    });
  }
  const list = { previous, current, changes: listed };
  return [...files, { path: 'index.json', content: `${JSON.stringify(list, null, 2)}\n`, source: null }];
}

function contentOf({ syntax, message, value }: WitnessMessage): string | null {
  if (syntax === 'xml') return messageDocument(message, value);
  return `${JSON.stringify(Object.fromEntries([[message.root, value]]), null, 2)}\n`;
}

/** `012-RS-EDA-patient.sex`: tags come from workbooks and may be anything. */
function stemOf({ message, field, nomenclature, code }: Change, index: number): string {
  const parts = [message ?? nomenclature ?? 'lien', field ?? code ?? ''];
  const words = parts.map((part) => part.replace(/[^\w.-]+/g, '_').slice(0, 80)).filter(Boolean);
  return `${String(index + 1).padStart(3, '0')}-${words.join('-')}`;
}
