import type { Message } from '@hubsante/model';
import { vhostByRule } from '@hubsante/model';
import { renderTemplate } from '../../templates.ts';
import { linkAcceptanceTests } from './link-acceptance-tests.ts';

/** What a new link version starts from. */
export interface NewLink {
  /** `15-ORU`, as its manifest writes it. */
  readonly link: string;
  /** `1.0`. */
  readonly version: string;
  /** The model release: `2.0`. */
  readonly model: string;
  /** Version of the common principles. */
  readonly principles: string;
  /** The folder as its user names it to other commands. */
  readonly folder: string;
  /** The npm package of the model release; `null` while it has none. */
  readonly modelPackage: PackageIdentity | null;
  readonly message: Message;
  /** The perimeter column of the message. */
  readonly perimeter: string;
  /** A valid content of the message, without its root. */
  readonly example: unknown;
}

/** What npm needs to know of a package to depend on it. */
export interface PackageIdentity {
  readonly name: string;
  readonly version: string;
}

const FLOW = 'envoi-puis-mise-a-jour';
/** Of a package nobody may rely on yet (https://semver.org, 4). */
const PACKAGE_VERSION = '0.1.0';
const SENDER = 'A';
const RECEIVER = 'B';

/** The files of a new link version, by path. */
export function linkScaffold(asked: NewLink): ReadonlyMap<string, string | Uint8Array> {
  const { link, version, message, perimeter, example } = asked;
  const steps = [
    { kind: 'Report', label: 'A transmet le message', sentAt: '2026-03-16T10:00:00+01:00' },
    { kind: 'Update', label: 'A le met à jour', sentAt: '2026-03-16T10:06:00+01:00' },
  ].map((step, index) => ({
    ...step,
    sender: SENDER,
    receiver: RECEIVER,
    message: message.name,
    example: `${FLOW}.0${index + 1}-${message.name}.json`,
  }));
  const [sender, receiver] = rolesOf(link);
  const content = {
    ...asked,
    vhost: vhostByRule(asked),
    roles: sender.id === receiver.id ? [sender] : [sender, receiver],
    message: message.name,
    perimeter,
    flow: FLOW,
    sender: { id: SENDER, role: sender.id, client: sender.client, title: 'Qui envoie' },
    receiver: { id: RECEIVER, role: receiver.id, client: receiver.client, title: 'Qui reçoit' },
    steps,
    keyword: link.toLowerCase(),
    packageName: `@hubsante/${link.toLowerCase()}-v${version}`,
    packageVersion: PACKAGE_VERSION,
  };
  const recette = linkAcceptanceTests({
    link,
    version: `${asked.model} / ${content.vhost}`,
    sender: `${sender.id} (${content.sender.title.toLowerCase()})`,
    receiver: `${receiver.id} (${content.receiver.title.toLowerCase()})`,
    steps,
  });
  const carried = `${JSON.stringify({ [message.root]: example }, null, 2)}\n`;
  return new Map<string, string | Uint8Array>([
    ...['link.yaml', 'README.md', 'CHANGELOG.md', 'package.json'].map(
      (file) => [file, renderTemplate(`new-link/${file}`, content)] as const,
    ),
    ['recette.xlsx', recette],
    ...steps.map((step) => [`examples/${step.example}`, carried] as const),
  ]);
}

interface ScaffoldRole {
  readonly id: string;
  readonly title: string;
  /** An identity on the Hub, for the example. */
  readonly client: string;
}

/** The two ends of a link by its name: 15 is the software of a SAMU, what follows is the partner. */
function rolesOf(link: string): readonly [ScaffoldRole, ScaffoldRole] {
  const [first = link, ...rest] = link.split('-');
  const sender = roleOf(first, '290');
  const receiver = roleOf(rest.join('-') || first, '560');
  return [sender, receiver];
}

function roleOf(end: string, department: string): ScaffoldRole {
  if (end === '15') {
    return {
      id: 'LRM',
      title: 'Logiciel de régulation médicale d’un SAMU',
      client: `fr.health.samu${department}`,
    };
  }
  const name = end === end.toLowerCase() ? end.toUpperCase() : end;
  // A role begins with a letter, and LRM is the other one.
  const id = /^[A-Za-z]/.test(name) && name !== 'LRM' ? name : `Partenaire${name}`;
  return {
    id,
    title: `Logiciel ${name}, à décrire`,
    client: `fr.health.${end.toLowerCase()}${department}`,
  };
}
