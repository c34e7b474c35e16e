import type { CommandDefinition } from '../command-definition.ts';
import { FOLDER } from '../shared-options.ts';

/** `dsf bundle`, as the help and the parser know it. */
export const bundleCommand: CommandDefinition = {
  name: 'bundle',
  summary: {
    fr: 'fait les archives zip de chaque paquet construit',
    en: 'makes the zips of each built package',
  },
  argument: { fr: 'DOSSIER…', en: 'FOLDER…' },
  description: {
    fr: 'Réunit un paquet construit par « dsf build » dans une archive zip pour qui n’emploie pas npm : ses fichiers, une page à lire sans réseau (index.html), la nomenclature logicielle (sbom.cdx.json, CycloneDX) et les sommes de contrôle (SHA256SUMS). D’un lien, fait de plus une archive par langage (Java, C#, Python, TypeScript) : ses types et ce que tous les langages emploient. Les mêmes fichiers donnent les mêmes archives, à l’octet près.\n\nCode de sortie : 0 si tout est fait, 2 sinon.',
    en: 'Gathers a package built by “dsf build” into a zip for those who do not use npm: its files, a page to read without network (index.html), the bill of materials (sbom.cdx.json, CycloneDX) and the check sums (SHA256SUMS). Of a link, makes a zip for each language besides (Java, C#, Python, TypeScript): its types, and what all languages use. The same files give the same zips, to the byte.\n\nExit code: 0 when all is made, 2 otherwise.',
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
      meaning: { fr: 'les archives d’une version de lien', en: 'the zips of a link version' },
    },
  ],
  load: async () => (await import('./bundle.ts')).bundle,
};
