import { renderTemplate, SpecificationRoot } from '@hubsante/cli/workshop';
import { linkEmitters } from '@hubsante/emitters';
import {
  DiagnosticCollector,
  type LinkPackage,
  type LinkVersion,
  type Message,
  type Place,
  type Release,
  type TransversalPrinciples,
} from '@hubsante/model';
import { PROGRAM_FOLDER } from './disk/url.ts';

/** The common principles that come along with the program, on the disk in memory. */
export const PRINCIPLES_ROOT = `${PROGRAM_FOLDER}specs`;

/** The formats that each part of the page of a message is made from. */
const FORMATS = {
  page: ['manifest', 'json-schema', 'xsd', 'asyncapi', 'class-diagram', 'documentation'],
  types: ['types'],
} as const;

/** The link that a message is shown in before a real one carries it. */
const PREVIEW_LINK = { link: 'atelier', version: '0.0' } as const;

const NOWHERE: Place = { file: 'link.yaml' };

/** A message to be shown, and the part of its page that is wanted. */
export interface PreviewedMessage {
  readonly message: Message;
  readonly release: Release;
  readonly titles: ReadonlyMap<string, string>;
  readonly part: keyof typeof FORMATS;
}

/** The files of a link of two roles that carries this message and those of service, by path. */
export async function previewFiles({
  message,
  release,
  titles,
  part,
}: PreviewedMessage): Promise<Readonly<Record<string, string>>> {
  const principles = await newestPrinciples();
  const subject: LinkPackage = {
    link: linkFor(message, principles),
    principles,
    release,
    messageTitles: titles,
    packageVersion: '0.0.0',
    examples: [],
    acceptanceTests: null,
  };
  const emitters = await linkEmitters(FORMATS[part]);
  const options = {
    baseUrl: 'urn:hubsante:schemas/atelier',
    clients: null,
    render: renderTemplate,
    parts: emitters.flatMap(({ parts }) => parts),
  };
  const files: Record<string, string> = {};
  for (const emitter of emitters) {
    for (const { path, content } of await emitter.emit(subject, options)) {
      files[path] = typeof content === 'string' ? content : new TextDecoder().decode(content);
    }
  }
  return files;
}

let principlesOnce: Promise<TransversalPrinciples> | null = null;

/** The newest principles of the repository: service messages that a release lacks are left out by those who carry them. */
function newestPrinciples(): Promise<TransversalPrinciples> {
  principlesOnce ??= readNewest();
  return principlesOnce;
}

async function readNewest(): Promise<TransversalPrinciples> {
  const root = new SpecificationRoot(PRINCIPLES_ROOT, PRINCIPLES_ROOT);
  const version = (await root.principlesVersions()).at(-1) ?? '';
  const principles = await root.principles(version, new DiagnosticCollector());
  if (principles === null) throw new Error('the common principles of the workshop are not on its disk');
  return principles;
}

function linkFor(message: Message, principles: TransversalPrinciples): LinkVersion {
  const isOfService = principles.serviceMessages.some((one) => one.message === message.name);
  return {
    ...PREVIEW_LINK,
    status: 'draft',
    standing: { since: null, successor: null },
    publishedOn: null,
    modelRelease: PREVIEW_LINK.version,
    vhost: `${PREVIEW_LINK.link}_v${PREVIEW_LINK.version}`,
    vhostReason: null,
    converterMajor: null,
    otherVhosts: [],
    transfers: [],
    transversalPrinciples: principles.version,
    roles: [
      { id: 'Emetteur', title: 'Qui envoie', place: NOWHERE },
      { id: 'Destinataire', title: 'Qui reçoit', place: NOWHERE },
    ],
    messages: isOfService
      ? []
      : [
          {
            message: message.name,
            sender: 'Emetteur',
            receiver: 'Destinataire',
            functionalPerimeter: null,
            workbookPerimeter: message.perimeter ?? '',
            refusedByHub: null,
            place: NOWHERE,
          },
        ],
    flows: [],
    place: NOWHERE,
    linkPlace: NOWHERE,
    versionPlace: NOWHERE,
    publicationPlace: NOWHERE,
    messagesPlace: NOWHERE,
    standingPlace: NOWHERE,
    modelPlace: NOWHERE,
    principlesPlace: NOWHERE,
  };
}
