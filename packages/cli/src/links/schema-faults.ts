import { closestName } from '@hubsante/model';
import type { ErrorObject } from 'ajv/dist/2020.js';

/** One fault of a file against its schema, in both languages. */
export interface SchemaFault {
  /** Where it is told. */
  readonly path: readonly (string | number)[];
  /** What holds it. */
  readonly holder: readonly (string | number)[];
  readonly fr: string;
  readonly en: string;
}

/** Keys as they come to mind in English. */
const TRANSLATIONS: ReadonlyMap<string, string> = new Map([
  ['status', 'statut'],
  ['state', 'statut'],
  ['link', 'lien'],
  ['model', 'modele'],
  ['release', 'modele'],
  ['published', 'publication'],
  ['date', 'publication'],
  ['principles', 'principesTransverses'],
  ['title', 'titre'],
  ['name', 'titre'],
  ['from', 'de'],
  ['sender', 'de'],
  ['to', 'vers'],
  ['receiver', 'vers'],
  ['column', 'colonne'],
  ['perimeter', 'perimetre'],
  ['flows', 'cinematiques'],
  ['steps', 'etapes'],
  ['kind', 'nature'],
  ['label', 'libelle'],
  ['sent', 'envoi'],
  ['example', 'exemple'],
]);

/** The faults of a file: a key under a wrong name is one, and not a key that is unknown and another that is missing. */
export function schemaFaults(errors: readonly ErrorObject[]): readonly SchemaFault[] {
  const isMissing = ({ keyword }: ErrorObject) =>
    ['required', 'dependentRequired', 'dependencies'].includes(keyword);
  const missing = new Map(
    errors.filter(isMissing).map((error) => [`${error.instancePath} ${error.params.missingProperty}`, error]),
  );
  const renamed = new Set<ErrorObject>();
  const faults: SchemaFault[] = [];
  for (const error of errors) {
    if (error.keyword !== 'additionalProperties') continue;
    const holder = pathOf(error);
    const key = String(error.params.additionalProperty);
    const meant = meantKey(key, error);
    const path = [...holder, key];
    const lost = meant === null ? undefined : missing.get(`${error.instancePath} ${meant}`);
    if (lost !== undefined) renamed.add(lost);
    faults.push({
      path,
      holder,
      fr: meant === null ? `la clé « ${key} » est inconnue` : `la clé « ${key} » s’écrit « ${meant} »`,
      en: meant === null ? `the key “${key}” is unknown` : `the key “${key}” is written “${meant}”`,
    });
  }
  for (const error of errors) {
    if (error.keyword === 'additionalProperties' || renamed.has(error)) continue;
    const path = pathOf(error);
    faults.push({ path, holder: path, ...wordsOf(error) });
  }
  return faults;
}

/** The key of the schema that an unknown one stands for. */
function meantKey(key: string, { parentSchema }: ErrorObject): string | null {
  const known = Object.keys((parentSchema?.properties as object | undefined) ?? {});
  const translated = TRANSLATIONS.get(key.toLowerCase());
  return translated !== undefined && known.includes(translated) ? translated : closestName(key, known);
}

function wordsOf({ keyword, params, message, parentSchema }: ErrorObject): Pick<SchemaFault, 'fr' | 'en'> {
  switch (keyword) {
    case 'required':
    case 'dependentRequired':
    case 'dependencies': {
      const key = String(params.missingProperty);
      return { fr: `la clé « ${key} » manque`, en: `the key “${key}” is missing` };
    }
    case 'enum': {
      const values = (params.allowedValues as readonly unknown[]).join(', ');
      return { fr: `valeurs possibles : ${values}`, en: `possible values: ${values}` };
    }
    case 'type': {
      const type = String(params.type);
      return {
        fr: `type attendu : ${TYPES[type] ?? type} (mettre les nombres et les dates entre guillemets)`,
        en: `expected type: ${type} (put numbers and dates between quotation marks)`,
      };
    }
    case 'pattern': {
      // An expression says nothing to an author; the schema tells the form in words.
      const form = String(parentSchema?.description ?? '').replace(/\.$/, '');
      return {
        fr: form === '' ? 'la valeur n’a pas la forme attendue' : `forme attendue : ${form}`,
        en: form === '' ? 'the value has not the expected form' : `expected form (in French): ${form}`,
      };
    }
    default:
      return { fr: WORDS[keyword] ?? message ?? keyword, en: message ?? keyword };
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'un texte',
  array: 'une liste',
  object: 'un bloc de clés',
  integer: 'un nombre entier',
  number: 'un nombre',
  boolean: 'true ou false',
};

/** The other keywords of our schemas. */
const WORDS: Readonly<Record<string, string>> = {
  minItems: 'la liste est trop courte',
  maxItems: 'la liste est trop longue',
  minLength: 'le texte est vide',
  uniqueItems: 'la liste contient deux fois la même valeur',
  const: 'la valeur n’est pas celle qui est attendue',
  minimum: 'le nombre est trop petit',
  maximum: 'le nombre est trop grand',
};

function pathOf({ instancePath }: ErrorObject): (string | number)[] {
  return instancePath.split('/').slice(1).map(unescapePointer);
}

function unescapePointer(step: string): string | number {
  const text = step.replaceAll('~1', '/').replaceAll('~0', '~');
  return /^\d+$/.test(text) ? Number(text) : text;
}
