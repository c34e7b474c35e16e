import type { DocumentedField, DocumentedMessage } from '@hubsante/model/contracts';
import { ENVELOPE, messageAddress } from './addresses.ts';
import { walkFields } from './documented-message.ts';
import type { LinkSite } from './site.ts';

const FILE = `documentation/${ENVELOPE}.json`;

/** The page of the envelope of a link version; `null` when its package documents none. */
export function envelopePage({ manifest, files }: LinkSite): string | null {
  return files.has(FILE) ? messageAddress(manifest.link, manifest.version, ENVELOPE) : null;
}

/** The envelope as its package documents it, header included. */
export function documentedEnvelope({ files }: LinkSite): DocumentedMessage | null {
  return files.has(FILE) ? files.json<DocumentedMessage>(FILE) : null;
}

/** Every field of the envelope and of the header, parents before children. */
export function envelopeFields(one: LinkSite): readonly DocumentedField[] {
  return [...walkFields(documentedEnvelope(one)?.fields ?? [])];
}
