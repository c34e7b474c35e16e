import type { Outcome, Validation, Wrapping } from '@hubsante/messages';
import type { LoadedLink, PackageRuntime } from '../runtime/written-runtime.ts';

/** What a core can be asked to do. */
export type Verb =
  | 'validate'
  | 'validate-few'
  | 'validateXml'
  | 'validateXml-few'
  | 'toXml'
  | 'fromXml'
  | 'unwrap'
  | 'wrap'
  | 'allowedOn';

/** Something to do in every language, with a value of JSON. */
export interface CoreCase {
  readonly link: LoadedLink;
  readonly verb: Verb;
  readonly given: unknown;
  readonly title: string;
}

/** What JavaScript answers, in the form in which every core does. */
export function answerOf({ link: { runtime }, verb, given }: CoreCase): unknown {
  try {
    return answer(runtime, verb, given);
  } catch (reason) {
    return `thrown: ${reason}`;
  }
}

function answer(runtime: PackageRuntime, verb: Verb, given: unknown): unknown {
  switch (verb) {
    case 'validate':
      return validation(runtime.validate(given));
    case 'validate-few':
      return validation(runtime.validate(given, { maxFindings: 3, maxBytes: 1_000_000 }));
    case 'validateXml':
      return validation(runtime.validateXml(given as string));
    case 'validateXml-few':
      return validation(runtime.validateXml(given as string, { maxFindings: 3, maxBytes: 4_000 }));
    case 'toXml':
      return outcome(runtime.toXml(given));
    case 'fromXml':
      return outcome(runtime.fromXml(given as string));
    case 'unwrap':
      return outcome(runtime.unwrap(given));
    case 'wrap':
      return runtime.wrap(...(given as [object, Wrapping]));
    case 'allowedOn':
      return allowed(runtime, given as string);
  }
}

function validation({ valid, findings }: Validation): unknown {
  return [
    valid,
    ...findings.map(({ code, severity, path, fields, message, messageEn }) => [
      code,
      severity,
      path,
      fields,
      message,
      messageEn,
    ]),
  ];
}

function outcome(one: Outcome<unknown>): unknown {
  const told = one.ok ? (one.warnings ?? []) : one.faults;
  return [
    one.ok ? one.value : null,
    ...told.map(({ code, path, message, messageEn }) => [code, path, message, messageEn]),
  ];
}

function allowed(runtime: PackageRuntime, vhost: string): unknown {
  const on = runtime.allowedOn(vhost);
  const listed = (list: ReturnType<typeof on.send>) =>
    list.map(({ message, root, title, use, kinds, others }) => [message, root, title, use, kinds, others]);
  return {
    known: on.known,
    roles: on.roles,
    messages: on.messages,
    ...Object.fromEntries(
      [...on.roles, 'nobody'].flatMap((role) => [
        [`send ${role}`, listed(on.send(role))],
        [`receive ${role}`, listed(on.receive(role))],
      ]),
    ),
  };
}

/** A value as JSON, with the numbers JSON cannot write as those that read as them. */
export function jsonOf(value: unknown): string {
  const mark = 'infinity-6b1f';
  const text = JSON.stringify(value, (_, one) =>
    one === Number.POSITIVE_INFINITY ? mark : one === Number.NEGATIVE_INFINITY ? `-${mark}` : one,
  );
  return text.replaceAll(`"${mark}"`, '1e400').replaceAll(`"-${mark}"`, '-1e400');
}
