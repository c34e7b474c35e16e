import type { LinkManifest, ManifestFlow } from '@hubsante/model/contracts';
import { KIND_WORDS, sequenceDiagram } from '../sequence-diagram/sequence-diagram.ts';
import {
  flowAddress,
  flowAnchor,
  linkAddress,
  messageAddress,
  type PageLanguage,
  stepAnchor,
} from '../site/addresses.ts';
import { linkSidebar } from '../site/link-sidebar.ts';
import type { LinkSite, Site } from '../site/site.ts';
import { exampleView } from './example-view.ts';
import { type BilingualPageMaker, type GeneratedPage, pageIn } from './generated-page.ts';
import { statusNotice } from './status-notice.ts';

/** A page for each flow of each link version: its diagram, and its steps one at a time. */
export const flows: BilingualPageMaker = (site, language = 'fr') =>
  site.links.flatMap((one) => one.manifest.flows.map((flow) => pageOf(site, one, flow, language)));

function pageOf(site: Site, one: LinkSite, flow: ManifestFlow, language: PageLanguage): GeneratedPage {
  const { link, version, roles } = one.manifest;
  const titles = new Map(roles.map(({ id, title }) => [id, title]));
  return {
    ...WORDS[language](flow, `${link} v${version}`),
    template: 'flow',
    // The diagram is the table of contents; without the other one it has the width it needs.
    headings: [],
    sidebar: linkSidebar(site, one, language),
    ...pageIn(language, flowAddress(link, version, flow.id), {
      link,
      version,
      index: `${linkAddress(link, version)}#${flowAnchor(flow.id)}`,
      notice: statusNotice(
        site,
        one,
        ({ manifest: other }) =>
          other.flows.some(({ id }) => id === flow.id)
            ? flowAddress(other.link, other.version, flow.id)
            : null,
        { language },
      ),
      title: flow.title,
      participants: flow.participants.map((participant) => ({
        ...participant,
        roleTitle: titles.get(participant.role),
      })),
      svg: sequenceDiagram(flow, (step) => `#${stepAnchor(step)}`, language).svg,
      steps: flow.steps.map((_, index) => stepView(one, flow, index, language)),
    }),
  };
}

const WORDS = {
  fr: ({ title }: ManifestFlow, place: string) => ({
    title,
    documentTitle: `${title}, ${place}`,
    description: `Cinématique du lien ${place} : ${title}. Chaque étape avec son message, son exemple et son acquittement.`,
  }),
  // Its title is in French: the page shows it below, where it can be marked as French.
  en: ({ id }: ManifestFlow, place: string) => ({
    title: `Flow ${id}, ${place}`,
    description: `The flow ${id} of link ${place}. Each step with its message, its example and its acknowledgement.`,
  }),
} as const;

/** A step with what each side does: how it is sent, where it arrives, what answers it and where that arrives. */
function stepView(one: LinkSite, flow: ManifestFlow, index: number, language: PageLanguage): object {
  const { manifest } = one;
  const { link, version, broker, messages } = manifest;
  const step = flow.steps[index] as ManifestFlow['steps'][number];
  const message = messages.find(({ name }) => name === step.message);
  const participant = (id: string) => flow.participants.find((other) => other.id === id);
  return {
    id: stepAnchor(index + 1),
    number: index + 1,
    label: step.label,
    time: step.sentAt === null ? null : timeWords(step.sentAt, language),
    message: step.message,
    messageTitle: message?.title,
    messageAddress: messageAddress(link, version, step.message),
    kind: step.kind,
    kindWords: KIND_WORDS[language][step.kind] ?? step.kind,
    sender: participant(step.sender),
    receiver: participant(step.receiver),
    exchange: broker.exchange,
    queue: message?.queue,
    // Service messages are not acknowledged: an acknowledgement of an acknowledgement would have no end.
    acknowledgement: message?.use === 'business' ? answer(manifest, 'acknowledgement') : null,
    refusal: message?.use === 'business' ? answer(manifest, 'error') : null,
    refusedByHub: message?.refusedByHub ?? null,
    example: step.example === null ? null : exampleView(one, step.example),
  };
}

/** The service message of the link that answers so; `null` when it has none. */
function answer({ link, version, messages }: LinkManifest, use: 'acknowledgement' | 'error'): object | null {
  const found = messages.find((message) => message.use === use);
  if (found === undefined) return null;
  return { name: found.name, queue: found.queue, address: messageAddress(link, version, found.name) };
}

/** `2025-03-12T15:10:00+01:00` is « 15 h 10 », “15:10”, by the clock of who sends. */
function timeWords(sentAt: string, language: PageLanguage): string {
  const [, hours = '', minutes = ''] = /T(\d\d):(\d\d)/.exec(sentAt) ?? [];
  if (language === 'en') return `${hours}:${minutes}`;
  return `${Number(hours)}\u00a0h\u00a0${minutes}`;
}
