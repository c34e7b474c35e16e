import type { Role } from '@hubsante/model';
import type { LinkDocuments } from '../asyncapi/link-document.ts';
import { type ClientView, clientView } from './client-view.ts';
import { readRoleDocument } from './read-role-document.ts';

/** What the client of a role is made from; `null` for a role that sends or receives nothing. */
export function roleView(documents: LinkDocuments, role: Role): ClientView | null {
  const document = readRoleDocument(JSON.stringify(documents.document(role)));
  return document === null ? null : clientView(document);
}
