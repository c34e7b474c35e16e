import { defineEmitter } from '../../emitter.ts';
import { describedRoles } from './described-roles.ts';
import { runtimeDescription } from './runtime-description.ts';

/** A link version as data, for the cores of other languages than JavaScript: what the emitter `runtime` writes as code. */
export const emitter = defineEmitter({
  of: 'link',
  name: 'description',
  summary: {
    fr: 'La version du lien comme données, pour les bibliothèques Java, Python et C#',
    en: 'The link version as data, for the libraries in Java, Python and C#',
  },
  requires: ['runtime', 'asyncapi', 'client'],
  parts: [
    {
      path: 'runtime/description.json',
      title: {
        fr: 'La version du lien comme données, pour les bibliothèques Java, Python et C#',
        en: 'The link version as data, for the libraries in Java, Python and C#',
      },
      in: 'zip',
      languages: ['java', 'csharp', 'python'],
    },
  ],
  emit: (subject, options) => [
    {
      path: 'runtime/description.json',
      content: `${JSON.stringify(runtimeDescription(subject, describedRoles(subject, options)))}\n`,
      source: subject.link.place,
    },
  ],
});
