import { formatPlace, type Message } from '@hubsante/model';
import {
  openSpreadsheet,
  type PerimeterColumnFault,
  perimeterColumn,
  type SheetChanges,
  type Spreadsheet,
  setCells,
} from '@hubsante/workbook';
import type { Invocation } from '../../arguments/parse-arguments.ts';
import type { Environment } from '../../environment.ts';
import type { CommandResult } from '../command-result.ts';
import { askedWorkbook, isAnswered, replaceWorkbook } from './asked-workbook.ts';
import { compileModel } from './compile-model.ts';
import { usualPerimeter } from './message-design.ts';
import { messageNameFault, perimeterFault, rootFault, type TakenName } from './message-faults.ts';
import { messageWords } from './message-words.ts';
import { newlyFound } from './newly-found.ts';
import { perimeterWords } from './perimeter-words.ts';

/** `dsf new perimeter`: one more perimeter column in the sheets of a model workbook, and the messages it makes. */
export async function newPerimeter(
  names: readonly string[],
  invocation: Invocation,
  environment: Environment,
): Promise<CommandResult> {
  const { language, values } = invocation;
  const say = perimeterWords[language];
  const sayOfMessages = messageWords[language];
  const faultOfName = (name: string) => perimeterFault(name, sayOfMessages);
  const asked = await askedWorkbook(names, 'models', say, invocation, environment, faultOfName);
  if (isAnswered(asked)) return asked;
  const { name: perimeter, chosen, shown, problems, refuse } = asked;
  const before = await compileModel(chosen.release, environment);
  const { messages } = before.release;
  const having = (name: string) => messages.filter((message) => message.perimeter === name);
  const from = values.get('from') ?? usualPerimeter(messages) ?? '';
  const here = having(from).filter(
    (message) => message.place.file === chosen.file && message.configuration !== null,
  );
  if (here.length === 0) {
    const known = [...new Set(messages.flatMap((message) => message.perimeter ?? []))];
    return refuse(say.noMessage(from, chosen.releasePath, known));
  }
  const one = values.get('message');
  const sources = one === undefined ? here : here.filter(({ name }) => name === one);
  if (sources.length === 0)
    return refuse(
      say.messageUnknown(
        one ?? '',
        from,
        here.map(({ name }) => name),
      ),
    );
  if (one === undefined && having(perimeter).length > 0)
    return refuse(
      say.known(
        perimeter,
        having(perimeter).map(({ name }) => name),
      ),
    );

  const made = sources.map((message) => ({ message, ...namesOf(message, perimeter) }));
  const taken: TakenName[] = messages.map(({ name, place }) => ({ name, place: formatPlace(place) }));
  for (const { name, root } of made) {
    const fault =
      messageNameFault(name, taken, sayOfMessages) ?? rootFault(root, name, messages, sayOfMessages);
    if (fault !== null) return refuse(fault);
  }
  const spreadsheet = openSpreadsheet(chosen.bytes, chosen.file, problems);
  if (spreadsheet === null) return asked.giveUp();
  const isForAll = one === undefined;
  const leftOut = new Set<string>();
  // Where all are asked for, those that cannot be are left out and told; a second look is enough.
  for (;;) {
    const left = made.filter(({ message }) => !leftOut.has(message.name));
    const drawn = draw(left, spreadsheet, perimeter, from);
    const [fault] = drawn.faults;
    if (fault !== undefined && !isForAll) return refuse(say.notReady[fault.fault](fault.sheet, perimeter));
    for (const { messages } of drawn.faults) for (const name of messages) leftOut.add(name);
    if (drawn.changes.length === 0) {
      return refuse(
        fault === undefined ? say.nothingLeft(perimeter) : say.notReady[fault.fault](fault.sheet, perimeter),
      );
    }
    const bytes = setCells(chosen.bytes, chosen.file, drawn.changes, problems);
    if (bytes === null) return asked.giveUp();
    const after = await compileModel(chosen.release, environment, { file: chosen.file, bytes });
    const found = newlyFound(before.diagnostics, after.diagnostics).filter(
      ({ definition }) => definition.severity === 'error',
    );
    const faulty = left.filter(({ name }) => found.some(({ subjects }) => subjects.includes(name)));
    if (found.length > 0 && isForAll && faulty.length > 0) {
      for (const { message } of faulty) leftOut.add(message.name);
      continue;
    }
    if (found.length > 0) return asked.refuseFound(found, say.wouldFind(chosen.releasePath));
    const failure = replaceWorkbook({ path: chosen.path, shown }, bytes, language, environment);
    if (failure !== null) return refuse(failure);
    const lines = [
      say.added(perimeter, shown, from),
      ...drawn.told.map(({ sheet, made: { name, root, message }, rows }) =>
        say.message(sheet, name, root, message.name, rows),
      ),
      ...(leftOut.size === 0 ? [] : [say.leftOut([...leftOut], perimeter)]),
      '',
      say.nextSteps({ perimeter, path: shown, release: chosen.releasePath }),
    ];
    environment.stdout.write(`${lines.join('\n')}\n`);
    return { exitCode: 0, timings: [] };
  }
}

/** A message that the perimeter makes, and the one it is made after. */
interface MadeMessage {
  readonly message: Message;
  readonly name: string;
  readonly root: string;
}

/** The cells of each sheet that can receive the column, and why the others cannot. */
function draw(made: readonly MadeMessage[], spreadsheet: Spreadsheet, perimeter: string, from: string) {
  const changes: SheetChanges[] = [];
  const told: { readonly sheet: string; readonly made: MadeMessage; readonly rows: number }[] = [];
  const faults: {
    readonly sheet: string;
    readonly fault: PerimeterColumnFault;
    readonly messages: readonly string[];
  }[] = [];
  for (const sheet of new Set(made.map(({ message }) => message.place.sheet ?? ''))) {
    const own = made.filter(({ message }) => message.place.sheet === sheet);
    const read = spreadsheet.sheet(sheet);
    const asMessages = own.map(({ message, name, root }) => ({ like: message.name, name, root }));
    const cells = read === null ? 'no-configuration' : perimeterColumn(read, perimeter, from, asMessages);
    if (typeof cells === 'string') {
      faults.push({ sheet, fault: cells, messages: own.map(({ message }) => message.name) });
      continue;
    }
    changes.push({ sheet, cells });
    const rows = new Set(cells.filter(({ row }) => row > HEADER_ROW).map(({ row }) => row)).size;
    told.push(...own.map((one) => ({ sheet, made: one, rows })));
  }
  return { changes, told, faults };
}

/** The titles of the columns of a message sheet. */
const HEADER_ROW = 8;

/** The message that a perimeter makes of another, until its author names it: `RS-EDA` for `15-ORU` is `RS-EDA-ORU`. */
function namesOf(
  { name, root }: Message,
  perimeter: string,
): { readonly name: string; readonly root: string } {
  const end = perimeter.replace(/^[^-_]*[-_]/, '').replace(/[^A-Za-z0-9]/g, '');
  const word = `${end.slice(0, 1).toUpperCase()}${end.slice(1).toLowerCase()}`;
  return { name: `${name}-${end.toUpperCase()}`, root: `${root}${word}` };
}
