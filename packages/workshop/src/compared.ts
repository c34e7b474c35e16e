import {
  type ComparedPair,
  comparedPair,
  findSubjects,
  openSubjects,
  silentProgress,
  toldComparison,
} from '@hubsante/cli/workshop';
import { documentedFields } from '@hubsante/emitters';
import { type ComparedMessages, type Language, type Message, renderDiagnostic } from '@hubsante/model';
import type {
  ComparedAnswer,
  ComparedField,
  DocumentedField,
  ToldChange,
  WorkshopRefusal,
  WorkshopRequest,
} from '@hubsante/model/contracts';
import { commandLine } from './command-line.ts';
import { SAME, SPECIFICATIONS } from './concerned.ts';

/** What changes between two versions of the specifications that are kept, by the code of `dsf diff`. */
export async function comparedVersions(
  { from, to, language }: Extract<WorkshopRequest, { kind: 'compare' }>,
  clock: () => number,
): Promise<ComparedAnswer | WorkshopRefusal> {
  if (from === to) return { refusal: SAME[language] };
  const paths = [from, to].map((one) => `${SPECIFICATIONS}/${one}`);
  const named = await findSubjects(paths, SPECIFICATIONS);
  const { invocation, environment } = commandLine(SPECIFICATIONS, paths, language);
  const subjects = await openSubjects(named, invocation, environment);
  const pair = await comparedPair(subjects, { clock, progress: silentProgress, language });
  const faults = [...subjects.problems, ...(pair?.previous.faults ?? []), ...(pair?.current.faults ?? [])];
  if (pair === null || faults.length > 0)
    return { refusal: faults.map((one) => renderDiagnostic(one, language).message).join('\n') };
  return comparedAnswer(pair, language);
}

/** What changes between two versions without faults, with the fields that changes are of. */
export function comparedAnswer(pair: ComparedPair, language: Language): ComparedAnswer {
  const compared = pair.compare();
  const comparison = toldComparison({ ...compared, tolerance: 'strict' }, language);
  return { comparison, fields: fieldsOf(comparison.changes, compared.messages) };
}

/** The fields that the changes are of, as each version documents them; in the order of the changes. */
function fieldsOf(
  changes: readonly ToldChange[],
  { previous, current }: ComparedMessages,
): ComparedAnswer['fields'] {
  const before = new FieldFinder(previous);
  const after = new FieldFinder(current);
  // Changes bear the name that a message has now.
  const formerly = new Map(
    changes
      .filter(({ kind }) => kind === 'message-renamed')
      .map(({ parameters }) => [parameters.current ?? '', parameters.previous ?? '']),
  );
  return changes.map(({ kind, message, field, previousField, subject, parameters }) => {
    if (message === undefined || field === undefined || subject === 'link') return null;
    const now = after.find(message, field);
    const origin = kind === 'field-moved' ? parameters.previous : previousField;
    const then = before.find(formerly.get(message) ?? message, origin ?? field);
    return now === null && then === null ? null : { previous: then, current: now };
  });
}

/** Finds fields of messages, each message documented once. */
class FieldFinder {
  readonly #messages: readonly Message[];
  readonly #known = new Map<string, ReadonlyMap<string, ComparedField>>();

  constructor(messages: readonly Message[]) {
    this.#messages = messages;
  }

  find(name: string, path: string): ComparedField | null {
    const known = this.#known.get(name) ?? this.#fieldsOf(name);
    this.#known.set(name, known);
    return known.get(path) ?? null;
  }

  #fieldsOf(name: string): ReadonlyMap<string, ComparedField> {
    const message = this.#messages.find((one) => one.name === name);
    const fields = new Map<string, ComparedField>();
    const walk = (some: readonly DocumentedField[]) => {
      for (const { children = [], ...one } of some) {
        fields.set(one.path, one);
        walk(children);
      }
    };
    if (message !== undefined) walk(documentedFields(message));
    return fields;
  }
}
