import { isJsonObject } from '../validation/json-kind.ts';
import type { LinkExample } from './link-example.ts';
import { joinSteps, type RenamedTag, stepsOf, withoutNumbers } from './renamed-tags.ts';

/**
 * An example with the tags that its sheet has now, where these were renamed: what stands under them can be judged. Its places
 * are those of the file as it is.
 *
 * @param renamed of its message.
 */
export function withNewTags(example: LinkExample, renamed: readonly RenamedTag[]): LinkExample {
  const [first] = renamed;
  if (first === undefined) return example;
  const { root } = first.message;
  const names = renamed.flatMap(({ parents, old, field }) =>
    parents.map((parent) => [[root, ...stepsOf(parent)].join('.'), old, field.name] as const),
  );
  const newNames = new Map(names.map(([holder, old, name]) => [`${holder}.${old}`, name]));
  const oldNames = new Map(names.map(([holder, old, name]) => [`${holder}.${name}`, old]));
  return {
    ...example,
    value: withNames(example.value, '', newNames),
    placeOf: (path) =>
      example.placeOf(
        path.map((step, index) =>
          typeof step === 'number' ? step : (oldNames.get(withoutNumbers(path.slice(0, index + 1))) ?? step),
        ),
      ),
  };
}

/** A value whose members bear other names, by their paths without numbers. */
function withNames(value: unknown, path: string, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => withNames(item, path, names));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const inside = joinSteps(path, name);
      return [names.get(inside) ?? name, withNames(inner, inside, names)];
    }),
  );
}
