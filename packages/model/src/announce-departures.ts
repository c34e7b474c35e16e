import type { Departure } from './departure.ts';
import type { Enumeration, Field, ObjectType, SuggestedCodes } from './field.ts';
import type { Message } from './message.ts';
import type { Nomenclature } from './nomenclature.ts';
import type { Place } from './origin.ts';
import type { Release } from './release.ts';

/** What an author announces as leaving. */
export interface AnnouncedDeparture extends Departure {
  /** `RS-EDA`, `RS-EDA/patient.sex`, or a code of a nomenclature, `TYPE_Intervention/PRIMAIRE`. */
  readonly what: string;
  readonly place: Place;
}

/** An announcement of something that the release does not have. */
export interface UnknownDeparture {
  readonly announced: AnnouncedDeparture;
  /** What could have been meant. */
  readonly candidates: readonly string[];
}

/** A release whose messages, fields and codes know that they leave. */
export function announceDepartures(
  release: Release,
  departures: readonly AnnouncedDeparture[],
): { readonly release: Release; readonly unknown: readonly UnknownDeparture[] } {
  if (departures.length === 0) return { release, unknown: [] };
  const announcer = new Announcer(release);
  const unknown = departures.flatMap((announced) => {
    const candidates = announcer.announce(announced);
    return candidates === null ? [] : [{ announced, candidates }];
  });
  return { release: announcer.release(), unknown };
}

class Announcer {
  readonly #release: Release;
  readonly #leaving = new Map<object, Departure>();
  readonly #messages: ReadonlyMap<string, Message>;
  readonly #nomenclatures: ReadonlyMap<string, Nomenclature>;
  readonly #lists = new Map<Nomenclature, Nomenclature>();

  constructor(release: Release) {
    const { messages, nomenclatures } = release;
    this.#release = release;
    this.#messages = new Map(messages.map((message) => [message.name, message]));
    this.#nomenclatures = new Map(
      nomenclatures.flatMap((one) => [[one.id, one] as const, [one.name, one] as const]),
    );
  }

  /** `null` once it is noted; what could have been meant, when there is nothing of the kind. */
  announce({ what, since, replacement }: AnnouncedDeparture): readonly string[] | null {
    const [head = '', ...more] = what.split('/');
    const rest = more.join('/');
    const found = this.#found(head, more.length === 0 ? null : rest);
    for (const one of found) this.#leaving.set(one, { since, replacement });
    return found.length > 0 ? null : this.#candidates(head, rest);
  }

  #found(head: string, rest: string | null): readonly object[] {
    const message = this.#messages.get(head);
    if (message !== undefined) return rest === null ? [message] : fieldsAt(message, rest.split('.'));
    const codes = this.#nomenclatures.get(head)?.codes ?? [];
    return codes.filter(({ code }) => code === rest);
  }

  #candidates(head: string, rest: string): readonly string[] {
    const message = this.#messages.get(head);
    if (message !== undefined) return pathsOf(message).map((path) => `${head}/${path}`);
    const list = this.#nomenclatures.get(head);
    if (list !== undefined) return list.codes.map(({ code }) => `${head}/${code}`);
    const heads = [...this.#messages.keys(), ...this.#nomenclatures.keys()];
    return rest === '' ? [...this.#messages.keys()] : heads.map((known) => `${known}/${rest}`);
  }

  release(): Release {
    const { messages, nomenclatures } = this.#release;
    return {
      ...this.#release,
      nomenclatures: nomenclatures.map((one) => this.#list(one)),
      messages: messages.map((message) => this.#message(message)),
    };
  }

  #message(message: Message): Message {
    // One field of the tree and of its structure stays one.
    const seen = new Map<Field, Field>();
    const all = (fields: readonly Field[]) => fields.map((field) => this.#field(field, seen));
    return this.#marked(message, {
      ...message,
      fields: all(message.fields),
      types: message.types.map((type) => ({ ...type, fields: all(type.fields) })),
    });
  }

  #field(field: Field, seen: Map<Field, Field>): Field {
    const known = seen.get(field);
    if (known !== undefined) return known;
    const suggested = field.suggested === null ? null : this.#codes(field.suggested);
    const one: Field =
      field.kind === 'object'
        ? { ...field, suggested, children: field.children.map((child) => this.#field(child, seen)) }
        : { ...field, suggested, enumeration: this.#enumeration(field.enumeration) };
    const marked = this.#marked(field, one);
    seen.set(field, marked);
    return marked;
  }

  #codes(suggested: SuggestedCodes): SuggestedCodes {
    return { ...suggested, nomenclature: this.#list(suggested.nomenclature) };
  }

  #enumeration(enumeration: Enumeration | null): Enumeration | null {
    if (enumeration?.nomenclature == null) return enumeration;
    return { ...enumeration, nomenclature: this.#list(enumeration.nomenclature) };
  }

  #list(list: Nomenclature): Nomenclature {
    const known = this.#lists.get(list);
    if (known !== undefined) return known;
    const one = list.codes.some((code) => this.#leaving.has(code))
      ? { ...list, codes: list.codes.map((code) => this.#marked(code, code)) }
      : list;
    this.#lists.set(list, one);
    return one;
  }

  #marked<Item extends object>(original: object, item: Item): Item & { readonly departure?: Departure } {
    const departure = this.#leaving.get(original);
    return departure === undefined ? item : { ...item, departure };
  }
}

/** The rows of a field: of the place itself, and of the structure that stands there. */
function fieldsAt({ fields, types }: Message, tags: readonly string[]): readonly Field[] {
  const byName = new Map(types.map((type) => [type.name, type]));
  let members: readonly Field[] = fields;
  let found: readonly Field[] = [];
  for (const tag of tags) {
    found = members.filter(({ name }) => name === tag);
    members = found.flatMap((field) => membersOf(field, byName));
  }
  return found;
}

function membersOf(field: Field, types: ReadonlyMap<string, ObjectType>): readonly Field[] {
  if (field.kind === 'leaf') return [];
  return [...new Set([...field.children, ...(types.get(field.typeName)?.fields ?? [])])];
}

/** Every field of a message as authors write it, those of structures wherever these stand. */
function pathsOf({ fields, types }: Message): readonly string[] {
  const byName = new Map(types.map((type) => [type.name, type]));
  const paths = new Set<string>();
  const walk = (members: readonly Field[], above: string, inside: ReadonlySet<string>): void => {
    for (const field of members) {
      const path = `${above}${field.name}`;
      paths.add(path);
      if (field.kind === 'leaf' || inside.has(field.typeName)) continue;
      walk(membersOf(field, byName), `${path}.`, new Set([...inside, field.typeName]));
    }
  };
  walk(fields, '', new Set());
  return [...paths];
}
