import { defineEmitter } from '../../emitter.ts';
import { printXml } from '../../shared/text/print-xml.ts';
import { hasGeneratedXsd } from './has-generated-xsd.ts';
import { patternTranslation } from './pattern-translation.ts';
import { xsdDocument } from './xsd-document.ts';

/** The published XSDs, which follow from the published JSON Schemas (docs/reference/artefacts-publies.md §8). */
export const emitter = defineEmitter({
  of: 'ans',
  name: 'xsd',
  summary: { fr: 'Schémas XSD tels que publiés', en: 'XSDs as published' },
  requires: ['json-schema'],
  parts: [],
  emit: (release) => {
    const translate = patternTranslation(release);
    return release.messages.filter(hasGeneratedXsd).map((message) => ({
      path: `src/main/resources/xsd/${message.name}.xsd`,
      content: printXml(xsdDocument(message, translate)),
      source: message.place,
    }));
  },
});
