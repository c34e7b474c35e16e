import type { DocumentedField, DocumentedMessage } from '@hubsante/model/contracts';
import { ENVELOPE } from './addresses.ts';
import { walkFields } from './documented-message.ts';
import type { LinkSite, Site } from './site.ts';

/** A field where one link version has it. */
export interface FieldPlace {
  readonly one: LinkSite;
  readonly message: string;
  readonly field: DocumentedField;
}

/** Every field of every message of every link version, and of their envelopes. */
export function* fieldPlaces(site: Site): Generator<FieldPlace> {
  for (const one of site.links) {
    const names = [...one.manifest.messages.map(({ name }) => name), ENVELOPE];
    for (const name of names) {
      const path = `documentation/${name}.json`;
      if (!one.files.has(path)) continue;
      const { fields } = one.files.json<DocumentedMessage>(path);
      for (const field of walkFields(fields)) yield { one, message: name, field };
    }
  }
}
