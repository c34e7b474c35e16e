import { type ComparedField, withVisibleBlanks } from '@hubsante/model/contracts';
import { typeWords } from '../generated/field-words.ts';
import { COMPARISON_WORDS, type ComparisonLanguage } from './comparison-words.ts';

/** A field as both versions document it; `null` on the side that has none. */
export interface FieldSides {
  readonly previous: ComparedField | null;
  readonly current: ComparedField | null;
}

/** What both versions say of one aspect of a field, side by side; `null` where there is no such field. */
export interface SideRow {
  readonly name: string;
  readonly previous: string | null;
  readonly current: string | null;
  readonly differs: boolean;
  /** Of what both say, where it is not that of the page: the words of the model. */
  readonly lang?: 'fr';
}

/** The rows of « avant et après »: what neither version says has none. */
export function sideRows({ previous, current }: FieldSides, language: ComparisonLanguage): SideRow[] {
  const [before, after] = [previous, current].map((field) =>
    field === null ? null : factsOf(field, language),
  );
  const names = COMPARISON_WORDS[language].facts;
  return (Object.keys(names) as Fact[]).flatMap((fact) => {
    const [was, is] = [before?.[fact] ?? null, after?.[fact] ?? null];
    if ((was ?? '') === '' && (is ?? '') === '') return [];
    return [
      {
        name: names[fact],
        previous: was,
        current: is,
        differs: was !== is,
        ...(language !== 'fr' && SAID_BY_MODEL.has(fact) ? { lang: 'fr' as const } : {}),
      },
    ];
  });
}

type Fact = keyof (typeof COMPARISON_WORDS)['fr']['facts'];

const SAID_BY_MODEL: ReadonlySet<Fact> = new Set(['label', 'description']);

function factsOf(field: ComparedField, language: ComparisonLanguage): Readonly<Record<Fact, string>> {
  const { label, path, cardinality, type, typeName, pattern = '', description = '' } = field;
  const words = typeWords(type, language);
  return {
    label,
    path,
    cardinality,
    type: typeName === undefined ? words : `${words} ${typeName}`,
    pattern,
    codes: codesOf(field, language),
    description,
  };
}

function codesOf({ codes, nomenclature }: ComparedField, language: ComparisonLanguage): string {
  const words = COMPARISON_WORDS[language];
  if (nomenclature !== undefined) {
    const told = words.codesOf(nomenclature.codes, nomenclature.title);
    return nomenclature.suggested === true ? words.suggested(told) : told;
  }
  return (codes ?? []).map(({ value }) => withVisibleBlanks(String(value))).join(', ');
}
