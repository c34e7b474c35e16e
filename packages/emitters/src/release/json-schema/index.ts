import { defineEmitter } from '../../emitter.ts';
import { messageSchemaFiles } from '../../shared/json-schema/message-schema-files.ts';

/** Our JSON Schema: draft 2020-12, self-contained files, absolute `$id`. */
export const emitter = defineEmitter({
  of: 'release',
  name: 'json-schema',
  summary: {
    fr: 'JSON Schema 2020-12, deux fichiers autonomes par message : sans et avec sa racine',
    en: 'JSON Schema 2020-12, two self-contained files per message: without and with its root',
  },
  requires: [],
  parts: [
    {
      path: 'json-schema',
      title: { fr: 'Schémas JSON de chaque message', en: 'JSON Schemas of each message' },
      in: 'npm',
    },
  ],
  emit: (release, { baseUrl }) =>
    release.messages.flatMap((message) => messageSchemaFiles(message, release, baseUrl)),
});
