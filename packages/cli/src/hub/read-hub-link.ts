import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LinkFunctions, RoleDescription } from '@hubsante/client';
import type { Definitions, HubFlow, HubLink, HubStep, HubTransfer } from '@hubsante/hub';
import type { LinkManifest } from '@hubsante/model/contracts';

/** How what leaves the vhosts of a link is converted; only in packages made beside those of the other vhosts. */
export const CONVERSIONS = 'conversions.json';

/** User of the broker that reads what clients publish, as the definitions of every link name it. */
const HUB_USER = 'dispatcher';

/** Whether a folder is the package of a link that was built, with what a Hub needs. */
export function isLinkPackage(folder: string): boolean {
  return ['link.json', 'runtime/index.js', 'rabbitmq/definitions.json'].every((path) =>
    existsSync(join(folder, path)),
  );
}

/**
 * Reads the package of a link.
 *
 * @param folder absolute; see {@link isLinkPackage}.
 */
export async function readHubLink(folder: string): Promise<HubLink> {
  const json = <Read>(path: string): Read => JSON.parse(readFileSync(join(folder, path), 'utf8')) as Read;
  const module = async <Loaded>(path: string): Promise<Loaded> =>
    import(pathToFileURL(join(folder, path)).href);
  const manifest = json<LinkManifest>('link.json');
  const functions = await module<LinkFunctions>('runtime/index.js');
  const roles = new Map<string, RoleDescription>();
  for (const { id } of manifest.roles) {
    const path = `client/${id.toLowerCase()}.js`;
    if (existsSync(join(folder, path))) roles.set(id, (await module<{ ROLE: RoleDescription }>(path)).ROLE);
  }
  const definitions = ['rabbitmq/definitions.json', 'rabbitmq/passages.json']
    .filter((path) => existsSync(join(folder, path)))
    .map((path) => json<Definitions>(path));
  return {
    name: `${manifest.link} v${manifest.version}`,
    vhosts: [manifest.vhost, ...manifest.otherVhosts.map(({ vhost }) => vhost)],
    isForNewWork: manifest.isForNewWork,
    functions,
    refusedToday: Object.fromEntries(
      manifest.messages.flatMap(({ root, refusedByHub }) =>
        refusedByHub === null ? [] : [[root, refusedByHub]],
      ),
    ),
    roles,
    flows: manifest.flows.map((flow) => readFlow(flow, manifest, json)),
    definitions,
    transfers: existsSync(join(folder, CONVERSIONS)) ? json<HubTransfer[]>(CONVERSIONS) : [],
    hub: [...roles.values()][0]?.hub ?? '',
    user: HUB_USER,
  };
}

type ManifestFlow = LinkManifest['flows'][number];

function readFlow(
  { id, title, participants, steps }: ManifestFlow,
  { messages }: LinkManifest,
  json: <Read>(path: string) => Read,
): HubFlow {
  return {
    id,
    title,
    participants: participants.map(({ id: participant, role, client }) => ({
      id: participant,
      role,
      client,
    })),
    steps: steps.map(({ example, ...step }): HubStep => {
      const root = messages.find(({ name }) => name === step.message)?.root ?? '';
      const body = example === null ? null : json<Record<string, Record<string, unknown>>>(example)[root];
      return { ...step, root, body: body ?? null };
    }),
  };
}
