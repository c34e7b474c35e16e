import type { Language } from '@hubsante/model';

/** What `dsf client` says to whoever makes a client. */
export interface ClientWords {
  readonly notARole: (path: string) => string;
  readonly noPackage: (path: string) => string;
  readonly oneDocument: string;
  readonly exists: (folder: string) => string;
  readonly made: (count: number, folder: string) => string;
}

export const clientWords: Readonly<Record<Language, ClientWords>> = {
  fr: {
    notARole: (path) =>
      `« ${path} » n’est pas le document AsyncAPI d’un rôle. « dsf build » en écrit un par rôle, par exemple dist/specs/15-smur/v1.6/asyncapi/15-smur-v1.6.smur.asyncapi.yaml.`,
    noPackage: (path) =>
      `« ${path} » n’est pas dans le paquet de son lien : ses dossiers « client » et « runtime » ne sont pas à côté du dossier « asyncapi ». Donner le document là où « dsf build » l’écrit, ou dans l’archive du lien décompressée.`,
    oneDocument: 'Un client se fait à partir d’un seul document : lancer la commande une fois par rôle.',
    exists: (folder) =>
      `« ${folder} » existe déjà et n’est pas remplacé : choisir un autre dossier avec --out, ou supprimer celui-ci.`,
    made: (count, folder) => `${count} fichiers écrits dans « ${folder} ». Commencer par son README.md.`,
  },
  en: {
    notARole: (path) =>
      `“${path}” is not the AsyncAPI document of a role. “dsf build” writes one for each role, for example dist/specs/15-smur/v1.6/asyncapi/15-smur-v1.6.smur.asyncapi.yaml.`,
    noPackage: (path) =>
      `“${path}” does not lie in the package of its link: there are no folders “client” and “runtime” beside the folder “asyncapi”. Give the document where “dsf build” writes it, or in the unpacked archive of the link.`,
    oneDocument: 'A client is made from one document only: run the command once for each role.',
    exists: (folder) =>
      `“${folder}” exists already and is not replaced: choose another folder with --out, or remove this one.`,
    made: (count, folder) => `${count} files written into “${folder}”. Start with its README.md.`,
  },
};
