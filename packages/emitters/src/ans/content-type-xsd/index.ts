import { defineEmitter } from '../../emitter.ts';
import { contentTypeXsd } from './content-type-xsd.ts';

/**
 * The XSD of what an envelope may carry, of configured releases; earlier ones kept it by hand
 * (docs/reference/artefacts-publies.md §7.1).
 */
export const emitter = defineEmitter({
  of: 'ans',
  name: 'content-type-xsd',
  summary: {
    fr: 'XSD des contenus de l’enveloppe tel que publié',
    en: 'XSD of the contents of the envelope as published',
  },
  requires: ['xsd'],
  parts: [],
  emit: ({ messages }) => {
    const configured = messages.flatMap(({ name, root, configuration }) =>
      configuration === null ? [] : [{ name, root, configuration }],
    );
    if (configured.length === 0) return [];
    const path = 'src/main/resources/xsd/RC-XML-ContentType.xsd';
    return [{ path, content: contentTypeXsd(configured), source: null }];
  },
});
