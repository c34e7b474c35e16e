import type { LinkVersion } from '../link.ts';

/** How a vhost is named after its link version (docs/reference/echanges.md §8). */
export function vhostByRule({ link, version }: Pick<LinkVersion, 'link' | 'version'>): string {
  return `${link.toLowerCase()}_v${version}`;
}

/** Every vhost a link version runs on, its own first. */
export function vhostsOf({
  vhost,
  otherVhosts,
}: Pick<LinkVersion, 'vhost' | 'otherVhosts'>): readonly string[] {
  return [vhost, ...otherVhosts.map((other) => other.vhost)];
}
