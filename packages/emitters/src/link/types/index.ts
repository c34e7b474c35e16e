import { defineEmitter } from '../../emitter.ts';
import { carriedBy } from '../../shared/envelope/carried.ts';
import { envelopeTypeSchema } from './envelope-type-schema.ts';
import { headerTypeSchema } from './header-type-schema.ts';
import { typeSchema } from './type-schema.ts';

/** The messages of a link version as types of programming languages, by quicktype. */
export const emitter = defineEmitter({
  of: 'link',
  name: 'types',
  summary: {
    fr: 'Types des messages pour TypeScript, Java, C# et Python',
    en: 'Types of the messages for TypeScript, Java, C# and Python',
  },
  requires: [],
  parts: [
    {
      path: 'types/typescript',
      title: { fr: 'Types pour TypeScript', en: 'Types for TypeScript' },
      detail: 'les messages comme types de TypeScript (`{{package}}/types`)',
      in: 'npm',
      languages: ['typescript'],
    },
    {
      path: 'types/java',
      title: { fr: 'Types pour Java', en: 'Types for Java' },
      detail: 'les types pour Java, avec un projet Maven',
      in: 'zip',
      languages: ['java'],
    },
    {
      path: 'types/csharp',
      title: { fr: 'Types pour C#', en: 'Types for C#' },
      detail: 'les types pour C#, avec un projet NuGet',
      in: 'zip',
      languages: ['csharp'],
    },
    {
      path: 'types/python',
      title: { fr: 'Types pour Python', en: 'Types for Python' },
      detail: 'les types pour Python, avec un projet pip',
      in: 'zip',
      languages: ['python'],
    },
  ],
  emit: async (subject) => {
    // Loaded where it is needed: it knows two dozen languages, which takes a third of a second.
    const { makeTypes } = await import('./make-types.ts');
    const { link, version } = subject.link;
    const messages = carriedBy(subject).map(({ message }) => ({
      message: message.name,
      ...typeSchema(message),
    }));
    const kinds = subject.principles.queues.flatMap((queue) => queue.kinds);
    const envelope = envelopeTypeSchema(kinds, subject.principles.header);
    return makeTypes([...messages, headerTypeSchema(subject), envelope], { link, version });
  },
});
