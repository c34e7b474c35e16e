import { type ComparedAnswer, type ToldChange, VERDICT_WORDS } from '@hubsante/model/contracts';
import { addressIn, linkAddress, slugOf } from '../site/addresses.ts';
import { type ChangeFacts, changeFacts } from './change-facts.ts';
import { type ChangePlace, type KnownPages, placesOf } from './change-places.ts';
import {
  COMPARISON_WORDS,
  type ComparedRole,
  type ComparisonLanguage,
  type VerdictCounts,
} from './comparison-words.ts';
import { type SideRow, sideRows } from './field-sides.ts';
import { type FoldedChange, foldChanges } from './fold-changes.ts';
import { VERDICTS, whoWords, worstOf } from './role-verdict.ts';

/** How a comparison is shown. */
export interface ComparisonTelling {
  readonly language: ComparisonLanguage;
  readonly role: ComparedRole;
  /** What changes can lead to. */
  readonly known: KnownPages;
}

/** A line of a table of codes. */
export interface RenamedCode {
  readonly previous: string;
  readonly current: string;
  readonly label: string;
  /** Of the page of its list. */
  readonly address: string | null;
}

/** What the template shows of a change. */
export interface ChangeView extends ChangeFacts {
  readonly id: string;
  readonly verdict: ToldChange['verdict'];
  readonly verdictWords: string;
  readonly who: string;
  readonly subject: ToldChange['subject'];
  readonly sentence: string;
  readonly place: ChangePlace | null;
  /** « et 3 autres endroits », or nothing. */
  readonly others: string;
  readonly otherPlaces: readonly ChangePlace[];
  readonly isFolded: boolean;
  /** Before and after; `null` for what is of no field. */
  readonly rows: readonly SideRow[] | null;
  /** Of a list whose codes are written otherwise. */
  readonly codes: {
    readonly file: string;
    readonly rows: readonly RenamedCode[];
    readonly lang?: 'fr';
  } | null;
}

/** Changes under one heading. */
export interface ChangeGroup {
  readonly id: string;
  readonly title: string;
  readonly changes: readonly ChangeView[];
}

/** What the template `comparison` is filled with. */
export interface ComparisonView {
  readonly words: Readonly<Record<string, string>>;
  readonly title: string;
  /** « 41 changements, dont 3 cassants et 2 à vérifier pour qui envoie ». */
  readonly summary: string;
  readonly counts: readonly { readonly verdict: string; readonly words: string }[];
  readonly versions: readonly [VersionView, VersionView];
  readonly groups: readonly ChangeGroup[];
}

interface VersionView {
  readonly title: string;
  /** `null` for a model release, which has no page of its own. */
  readonly address: string | null;
}

/** A comparison as its page shows it: by message and by list, the worst first. */
export function comparisonView(
  { comparison, fields }: ComparedAnswer,
  telling: ComparisonTelling,
): ComparisonView {
  const { previous, current, changes } = comparison;
  const words = COMPARISON_WORDS[telling.language];
  const counts = verdictCounts(changes, telling.role);
  const version = (one: typeof previous): VersionView => ({
    title: words.version(one),
    address:
      one.subject === 'mdd' || !telling.known.links.some(({ link }) => link === one.subject)
        ? null
        : addressIn(telling.language, linkAddress(one.subject, one.version)),
  });
  return {
    words: words.page,
    title: words.title(previous, current),
    summary: words.summary(counts, telling.role),
    counts: [
      { verdict: '', words: words.counted.all(counts.count) },
      ...VERDICTS.map((verdict) => ({ verdict, words: words.counted[verdict](counts[verdict]) })),
    ],
    versions: [version(previous), version(current)],
    groups: grouped(foldChanges(changes, fields, telling.role), comparison, telling),
  };
}

/** How many changes have each verdict, for a role. */
function verdictCounts(changes: readonly ToldChange[], role: ComparedRole): VerdictCounts {
  const of = (verdict: ToldChange['verdict']) =>
    changes.filter((change) => worstOf(change, role) === verdict).length;
  return {
    count: changes.length,
    breaking: of('breaking'),
    dangerous: of('dangerous'),
    compatible: of('compatible'),
  };
}

function grouped(
  folded: readonly FoldedChange[],
  versions: ComparedAnswer['comparison'],
  telling: ComparisonTelling,
): readonly ChangeGroup[] {
  const groups = new Map<string, { title: string; changes: FoldedChange[] }>();
  for (const one of folded) {
    const { key, title } = headingOf(one, telling.language);
    const group = groups.get(key) ?? { title, changes: [] };
    groups.set(key, group);
    group.changes.push(one);
  }
  // What concerns everyone comes before what concerns who reads one message.
  const first = [COMPARISON_WORDS.fr.link, COMPARISON_WORDS.fr.several];
  const rank = (key: string) => (first.includes(key) ? first.indexOf(key) : first.length);
  const ordered = [...groups].sort(([one], [other]) => rank(one) - rank(other));
  return ordered.map(([key, { title, changes }]) => {
    // The address of a part is the same in both languages.
    const id = `groupe-${slugOf(key)}`;
    return {
      id,
      title,
      changes: changes
        .sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict))
        .map((one, index) => changeView(one, `${id}-${index + 1}`, versions, telling)),
    };
  });
}

/** What a change stands under; its key is the French title. */
function headingOf({ changes }: FoldedChange, language: ComparisonLanguage): { key: string; title: string } {
  const [{ subject, nomenclature, parameters, message }] = changes;
  const [fr, words] = [COMPARISON_WORDS.fr, COMPARISON_WORDS[language]];
  if (subject === 'link' || (message ?? nomenclature) === undefined)
    return { key: fr.link, title: words.link };
  if (message === undefined) {
    const list = parameters.list ?? nomenclature ?? '';
    return { key: fr.nomenclature(list), title: words.nomenclature(list) };
  }
  const isOfSeveral = new Set(changes.map((change) => change.message)).size > 1;
  return isOfSeveral ? { key: fr.several, title: words.several } : { key: message, title: message };
}

function changeView(
  { changes, verdict, sides, kind }: FoldedChange,
  id: string,
  versions: ComparedAnswer['comparison'],
  telling: ComparisonTelling,
): ChangeView {
  const [change] = changes;
  const { language, role, known } = telling;
  const words = COMPARISON_WORDS[language];
  const isTable = kind === 'renamed codes';
  const [place = null, ...otherPlaces] = isTable
    ? []
    : changes.flatMap((one) =>
        placesOf(one, versions, known).map(({ text, address }) => ({
          text,
          address: address === null ? null : addressIn(language, address),
        })),
      );
  const facts = isTable
    ? { actions: [], cells: null, witnesses: [] }
    : changeFacts(change, { versions, language, role });
  return {
    id,
    verdict,
    verdictWords: VERDICT_WORDS[language][verdict],
    who: whoWords(change, role, language),
    subject: change.subject,
    sentence: isTable ? `${words.renamed(changes.length)}.` : change.sentence,
    place,
    others: otherPlaces.length === 0 ? '' : words.others(otherPlaces.length),
    otherPlaces,
    ...facts,
    isFolded: otherPlaces.length > 0 || facts.cells !== null || facts.witnesses.length > 0,
    rows: sides === null ? null : sideRows(sides, language),
    codes: isTable ? codeTable(changes, versions, telling) : null,
  };
}

function codeTable(
  changes: readonly ToldChange[],
  versions: ComparedAnswer['comparison'],
  { known, language }: ComparisonTelling,
): ChangeView['codes'] {
  const { previous, current } = versions;
  const list = changes[0]?.nomenclature ?? '';
  return {
    file: `${slugOf(list)}-${previous.version}-${current.version}.csv`,
    rows: changes.map((change) => ({
      previous: change.parameters.previous ?? '',
      current: change.parameters.current ?? '',
      label: change.parameters.label ?? '',
      address: placesOf(change, versions, known)[0]?.address ?? null,
    })),
    // Labels of codes are the words of the model.
    ...(language === 'fr' ? {} : { lang: 'fr' as const }),
  };
}
