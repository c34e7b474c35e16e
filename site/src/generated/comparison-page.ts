import {
  type ToldChange,
  type ToldComparison,
  type Verdict,
  withVisibleBlanks,
} from '@hubsante/model/contracts';
import {
  codeAddress,
  comparisonAddress,
  fieldAddress,
  linkAddress,
  messageAddress,
  slugOf,
} from '../site/addresses.ts';
import type { Site } from '../site/site.ts';
import { changeFacts } from './change-facts.ts';
import type { GeneratedPage } from './generated-page.ts';

/** The page of a comparison; `site` tells which of its messages and codes have pages. */
export function comparisonPage(site: Site, one: ToldComparison): GeneratedPage {
  const { previous, current, changes } = one;
  const groups = grouped(site, one);
  return {
    address: addressOfComparison(one),
    title: titleOfComparison(one),
    description: `Ce qui change de ${previous.version} à ${current.version} : ${changes.length} changements.`,
    template: 'comparison',
    headings: groups.map(({ id, title }) => ({ depth: 2, slug: id, text: title })),
    view: {
      isModel: previous.subject === 'mdd',
      previous: { ...previous, address: pageOfVersion(previous) },
      current: { ...current, address: pageOfVersion(current) },
      ...verdictCounts(changes),
      groups,
    },
  };
}

/** `null` for a model release, which has no page of its own. */
function pageOfVersion({ subject, version }: ToldComparison['current']): string | null {
  return subject === 'mdd' ? null : linkAddress(subject, version);
}

/** The title of a comparison. */
export function titleOfComparison({ previous, current }: ToldComparison): string {
  return previous.subject === 'mdd'
    ? `Modèle de données, de ${previous.version} à ${current.version}`
    : `Lien ${previous.subject}, de v${previous.version} à v${current.version}`;
}

/** The address of the page of a comparison. */
export function addressOfComparison({ previous, current }: ToldComparison): string {
  return comparisonAddress(previous.subject, previous.version, current.version);
}

/** How many changes have each verdict. */
export function verdictCounts(changes: readonly ToldChange[]) {
  const of = (verdict: Verdict) => changes.filter((change) => change.verdict === verdict).length;
  return {
    count: changes.length,
    breaking: of('breaking'),
    dangerous: of('dangerous'),
    compatible: of('compatible'),
  };
}

const VERDICTS = { breaking: 'cassant', dangerous: 'à vérifier', compatible: 'sans effet' } as const;
const SUBJECTS = { link: 'lien', message: 'message', field: 'champ', code: 'code', words: 'texte' } as const;
const ORDER: readonly Verdict[] = ['breaking', 'dangerous', 'compatible'];

interface Group {
  readonly id: string;
  readonly title: string;
  readonly changes: object[];
}

function grouped(site: Site, { changes, previous, current }: ToldComparison): readonly Group[] {
  const groups = new Map<string, { id: string; title: string; changes: ToldChange[] }>();
  for (const change of changes) {
    const title = titleOfGroup(change);
    const group = groups.get(title) ?? { id: `groupe-${slugOf(title)}`, title, changes: [] };
    groups.set(title, group);
    group.changes.push(change);
  }
  return [...groups.values()].map(({ id, title, changes: members }) => ({
    id,
    title,
    changes: members
      .sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict))
      .map((change, index) => ({
        id: `${id}-${index + 1}`,
        sentence: change.sentence,
        verdict: change.verdict,
        verdictWords: VERDICTS[change.verdict],
        who: whoWords(change),
        subject: change.subject,
        subjectWords: SUBJECTS[change.subject],
        where: change.field ?? withVisibleBlanks(change.code ?? ''),
        address: addressOfChange(site, change, previous, current),
        ...changeFacts(change, { previous, current }),
      })),
  }));
}

function titleOfGroup({ subject, message, nomenclature, parameters }: ToldChange): string {
  if (subject === 'link') return 'Le lien';
  return (
    message ?? (nomenclature === undefined ? 'Le lien' : `Nomenclature ${parameters.list ?? nomenclature}`)
  );
}

/** « pour qui envoie, en XML » : the syntax where the other is not concerned. */
function whoWords({ verdicts: { sender, receiver }, verdict, bySyntax }: ToldChange): string {
  if (verdict === 'compatible') return '';
  const side = sender === verdict ? 'pour qui envoie' : 'pour qui reçoit';
  const who = sender === receiver ? 'pour qui envoie et qui reçoit' : side;
  if (bySyntax === undefined) return who;
  const isOf = (syntax: 'json' | 'xml') => Object.values(bySyntax[syntax]).includes(verdict);
  if (isOf('json') && isOf('xml')) return who;
  return `${who}, en ${isOf('json') ? 'JSON' : 'XML'}`;
}

/** The page of what changed: in the newer version, or in the older one of what is gone. */
function addressOfChange(
  site: Site,
  { kind, message, field, nomenclature, code }: ToldChange,
  previous: ToldComparison['previous'],
  current: ToldComparison['current'],
): string | null {
  const isGone = kind.endsWith('-removed') && kind !== 'value-removed' && kind !== 'pattern-removed';
  const side = isGone ? previous : current;
  const link =
    side.subject === 'mdd'
      ? site.links.find(
          ({ manifest }) =>
            manifest.modelRelease === side.version && manifest.messages.some(({ name }) => name === message),
        )?.manifest
      : site.links.find(({ manifest }) => manifest.link === side.subject && manifest.version === side.version)
          ?.manifest;
  if (message !== undefined) {
    if (link === undefined || !link.messages.some(({ name }) => name === message)) return null;
    return field === undefined
      ? messageAddress(link.link, link.version, message)
      : fieldAddress(link.link, link.version, message, field);
  }
  const release = side.subject === 'mdd' ? side.version : link?.modelRelease;
  if (nomenclature === undefined || code === undefined || release === undefined) return null;
  return site.models.some((model) => model.release === release)
    ? codeAddress(release, nomenclature, code)
    : null;
}
