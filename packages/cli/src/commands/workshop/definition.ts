import type { CommandDefinition } from '../command-definition.ts';
import { FILE } from '../shared-options.ts';

/** `dsf workshop`, as the help and the parser know it. */
export const workshopCommand: CommandDefinition = {
  name: 'workshop',
  summary: {
    fr: 'écrit l’atelier des auteurs en un seul fichier HTML, qui s’ouvre sans réseau',
    en: 'writes the authors’ workshop as one HTML file, which opens without network',
  },
  argument: { fr: '[FICHIER]', en: '[FILE]' },
  answersNoArgument: true,
  description: {
    fr: 'Écrit la page de l’atelier, le compilateur et les versions du modèle dans un seul fichier. On l’ouvre d’un double clic sur n’importe quel poste : on y glisse un classeur, il dit les constats à leur cellule, montre la page des messages et rend les artefacts. Rien ne quitte le navigateur.\n\nCode de sortie : 0 quand le fichier est écrit, 2 sinon.',
    en: 'Writes the page of the workshop, the compiler and the model releases into one file. It opens with a double click on any machine: drop a workbook on it, and it tells the findings at their cell, shows the page of each message and gives the artefacts back. Nothing leaves the browser.\n\nExit code: 0 when the file is written, 2 otherwise.',
  },
  options: [
    {
      name: 'out',
      value: FILE,
      help: {
        fr: 'fichier à écrire (sans cette option : atelier.html)',
        en: 'file to write (default: atelier.html)',
      },
    },
  ],
  examples: [
    {
      command: 'dsf workshop --out atelier.html',
      meaning: { fr: 'l’atelier, à copier sur une clé', en: 'the workshop, to copy on a USB stick' },
    },
  ],
  load: async () => (await import('./workshop.ts')).workshop,
};
