import type { CommandDefinition } from '../command-definition.ts';
import { FOLDER } from '../shared-options.ts';

/** `dsf client`, as the help and the parser know it. */
export const clientCommand: CommandDefinition = {
  name: 'client',
  summary: {
    fr: 'écrit un client TypeScript pour un rôle d’un lien',
    en: 'writes a TypeScript client for a role of a link',
  },
  argument: { fr: 'DOCUMENT', en: 'DOCUMENT' },
  description: {
    fr: 'Lit le document AsyncAPI d’un rôle, produit par « dsf build », et écrit un projet npm prêt à lancer : connexion au Hub, une fonction par message à envoyer, une par message à recevoir, leurs types. Un dossier qui existe n’est jamais remplacé.\n\nCode de sortie : 0 si tout est écrit, 2 sinon.',
    en: 'Reads the AsyncAPI document of a role, made by “dsf build”, and writes an npm project ready to run: connection to the Hub, a function for each message to send, one for each message to receive, their types. A folder that exists is never replaced.\n\nExit code: 0 when all is written, 2 otherwise.',
  },
  options: [
    {
      name: 'out',
      value: FOLDER,
      help: {
        fr: 'dossier du projet, qui ne doit pas exister (sans cette option : dist/clients, suivi du nom du document)',
        en: 'folder of the project, which must not exist (default: dist/clients, followed by the name of the document)',
      },
    },
  ],
  examples: [
    {
      command: 'dsf client dist/specs/15-smur/v1.6/asyncapi/15-smur-v1.6.smur.asyncapi.yaml',
      meaning: { fr: 'le client d’une équipe SMUR', en: 'the client of a SMUR team' },
    },
  ],
  load: async () => (await import('./client.ts')).client,
};
