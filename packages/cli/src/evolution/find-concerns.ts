import { type Change, type Concern, type ConcernedRole, ConcernFinder, type Message } from '@hubsante/model';
import { comparisonOf } from '../diff/compared-pair.ts';
import type { CompiledVersion } from '../diff/compiled-versions.ts';
import { ConcernedReport } from './concerned-report.ts';
import type { MessageText, UnreadFile } from './message-files.ts';
import { messageIn } from './message-in.ts';
import { VersionMessages } from './version-messages.ts';

/** A message that the new version touches. */
export interface FoundConcern {
  readonly text: MessageText;
  readonly message: Message;
  readonly body: unknown;
  readonly concerns: readonly Concern[];
}

/** What a new version does to messages. */
export interface FoundConcerns {
  readonly report: ConcernedReport;
  /** What it lets who sends say, or may say to who receives, by name of a message. */
  readonly newsOf: (message: string) => readonly Change[];
}

/**
 * What a new version does to one’s own messages, whatever their number.
 *
 * @param onFound is told of each message that is touched, as it is read.
 */
export async function findConcerns(
  previous: CompiledVersion,
  current: CompiledVersion,
  role: ConcernedRole,
  texts: AsyncIterable<readonly (MessageText | UnreadFile)[]>,
  onFound: (found: FoundConcern) => void = () => {},
): Promise<FoundConcerns> {
  const { messages, changes } = comparisonOf(previous, current);
  const finder = new ConcernFinder(messages, changes, role);
  const own = new VersionMessages(role === 'sender' ? previous : current);
  const report = new ConcernedReport(titleOf(previous), titleOf(current), role);
  for await (const some of texts) {
    for (const one of some) {
      if ('reason' in one) {
        report.unread.push(one);
        continue;
      }
      // Most messages are in JSON, and to wait for nothing costs more than to read one.
      const value = one.syntax === 'json' ? readJson(one.text) : await own.fromXml(one.text);
      const found = own.find(value);
      const concern = found === null ? null : finder.concernsOf(found.message.root, found.body);
      if (found === null || concern === null) {
        report.addUnknown(one);
        continue;
      }
      const inSyntax = one.syntax === 'xml' ? inXml(finder, found.message.root, role) : [];
      const concerns = inSyntax.length === 0 ? concern.concerns : [...concern.concerns, ...inSyntax];
      report.add(one, found.message, found.body, concerns);
      if (concerns.length > 0) onFound({ text: one, message: found.message, body: found.body, concerns });
    }
  }
  return { report, newsOf: (name) => newsIn(changes, name, role) };
}

function titleOf({ subject, version }: CompiledVersion): string {
  return subject === 'mdd' ? `mdd ${version}` : `${subject} v${version}`;
}

function readJson(text: string): unknown {
  const read = messageIn(text);
  return 'value' in read ? read.value : undefined;
}

/** Changes that touch every message of a kind in XML, whatever it says: its namespace, the order of its fields. */
function inXml(finder: ConcernFinder, root: string, role: ConcernedRole): readonly Concern[] {
  return finder
    .changesOf(root)
    .filter(({ bySyntax }) => bySyntax?.xml[role] === 'breaking' && bySyntax.json[role] === 'compatible')
    .map((change) => ({ kind: 'refused', path: [], change, fault: null }) as const);
}

/** What a new version lets who sends say, or may say to who receives. */
function newsIn(changes: readonly Change[], name: string, role: ConcernedRole): readonly Change[] {
  return changes.filter(
    ({ kind, message, verdicts }) =>
      message === name &&
      kind === 'field-added' &&
      (role === 'sender' ? verdicts.sender === 'compatible' : true),
  );
}
