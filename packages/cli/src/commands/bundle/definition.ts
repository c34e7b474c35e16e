import type { CommandDefinition } from '../command-definition.ts';
import { FOLDER } from '../shared-options.ts';

/** `dsf bundle`, as the help and the parser know it. */
export const bundleCommand: CommandDefinition = {
  name: 'bundle',
  summary: {
    fr: 'fait une archive zip de chaque paquet construit',
    en: 'makes a zip of each built package',
  },
  argument: { fr: 'DOSSIER…', en: 'FOLDER…' },
  description: {
    fr: 'Réunit un paquet construit par « dsf build » dans une archive zip pour qui n’emploie pas npm : ses fichiers, une page à lire sans réseau (index.html), la nomenclature logicielle (sbom.cdx.json, CycloneDX) et les sommes de contrôle (SHA256SUMS). Les mêmes fichiers donnent la même archive, à l’octet près.\n\nCode de sortie : 0 si tout est fait, 2 sinon.',
    en: 'Gathers a package built by “dsf build” into a zip for those who do not use npm: its files, a page to read without network (index.html), the bill of materials (sbom.cdx.json, CycloneDX) and the check sums (SHA256SUMS). The same files give the same zip, to the byte.\n\nExit code: 0 when all is made, 2 otherwise.',
  },
  options: [
    {
      name: 'out',
      value: FOLDER,
      help: {
        fr: 'dossier des archives (sans cette option : dist/bundles)',
        en: 'folder of the zips (default: dist/bundles)',
      },
    },
  ],
  examples: [
    {
      command: 'dsf bundle dist/specs/15-15/v2.0',
      meaning: { fr: 'l’archive d’une version de lien', en: 'the zip of a link version' },
    },
  ],
  load: async () => (await import('./bundle.ts')).bundle,
};
