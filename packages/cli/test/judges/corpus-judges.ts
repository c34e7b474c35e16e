import { isValidMessage, validateMessage } from '@hubsante/model';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import type { LoadedLink } from '../runtime/written-runtime.ts';
import {
  type TypedCase,
  type TypeJudge,
  typeJudges,
  typeScriptFaults,
  type WrittenTypes,
} from '../types/type-judges.ts';
import { hasXmllint, XmlJudge } from '../xsd/xml-judge.ts';
import type { Trial } from './corpus-trials.ts';
import { plainXml } from './plain-xml.ts';

/** Something that says of each example whether it accepts it. */
export interface CorpusJudge {
  /** As `JUDGES` of the emitter has it. */
  readonly id: string;
  /** Why it cannot be asked on this machine, or `null`. */
  readonly missing: string | null;
  /** Whether it accepts each of the examples, in their order. */
  judge(trials: readonly Trial[]): readonly boolean[];
}

/** Every judge, those that are not on this machine included. */
export function corpusJudges(types: WrittenTypes): readonly CorpusJudge[] {
  const [java, python] = ['Java', 'Python'].map((language) =>
    typeJudges(types).find(({ name }) => name === language),
  );
  return [
    { id: 'json-schema', missing: null, judge: jsonSchema },
    {
      id: 'runtime',
      missing: null,
      judge: (trials) => trials.map(({ link, value }) => link.runtime.validate(value).valid),
    },
    {
      id: 'runtime-xml',
      missing: null,
      judge: (trials) => trials.map((trial) => trial.link.runtime.validateXml(xmlOf(trial)).valid),
    },
    { id: 'model', missing: null, judge: (trials) => trials.map(acceptedByModel) },
    { id: 'xsd', missing: hasXmllint ? null : 'xmllint is not installed', judge: xsd },
    { id: 'typescript', missing: null, judge: (trials) => typeScript(trials, types) },
    languageJudge('java', java),
    languageJudge('python', python),
  ];
}

function jsonSchema(trials: readonly Trial[]): readonly boolean[] {
  const validators = new Map<string, (body: unknown) => boolean>();
  return trials.map(({ link: { built }, message, body }) => {
    const key = `${built.name} ${message}`;
    const known = validators.get(key);
    if (known !== undefined) return known(body);
    const ajv = ajvFormats.default(new Ajv2020({ strict: false }));
    const validate = ajv.compile(
      JSON.parse(built.files.get(`json-schema/${message}.schema.json`)?.content ?? 'false'),
    );
    const verdict = (one: unknown) => validate(one) === true;
    validators.set(key, verdict);
    return verdict(body);
  });
}

function acceptedByModel({ link: { built }, message, body }: Trial): boolean {
  const described = built.release.messages.find(({ name }) => name === message);
  if (described === undefined) throw new Error(`no message ${message} in ${built.name}`);
  return isValidMessage(validateMessage(described, body));
}

function xmlOf({ root, body, link }: Trial): string {
  return plainXml(root, body, link.runtime.link);
}

/** One process for all documents of a schema. */
function xsd(trials: readonly Trial[]): readonly boolean[] {
  const refused = new Set<string>();
  for (const link of new Set<LoadedLink>(trials.map((trial) => trial.link))) {
    const judge = new XmlJudge(link.built.files);
    try {
      for (const [index, trial] of trials.entries()) {
        if (trial.link === link) judge.submit(trial.message, `${index}`, xmlOf(trial));
      }
      for (const [name, reason] of judge.verdict()) {
        if (name.endsWith('.xsd')) throw new Error(`${link.built.name} ${name}: ${reason}`);
        refused.add(name.slice(name.indexOf(' ') + 1));
      }
    } finally {
      judge.close();
    }
  }
  return trials.map((_, index) => !refused.has(`${index}`));
}

const typed = ({ link, message, root, body }: Trial): TypedCase => ({
  link: link.built.name,
  message,
  root,
  value: body,
});

/** Two lines a case: its import, and its value. */
function typeScript(trials: readonly Trial[], types: WrittenTypes): readonly boolean[] {
  const refused = new Set<number>();
  for (const [, line] of typeScriptFaults(types, trials.map(typed)).matchAll(/^cases\.ts\((\d+),/gm))
    refused.add(Math.floor((Number(line) - 1) / 2));
  return trials.map((_, index) => !refused.has(index));
}

function languageJudge(id: string, judge: TypeJudge | undefined): CorpusJudge {
  return {
    id,
    missing: judge === undefined ? `no judge for ${id}` : judge.missing,
    judge: (trials) => {
      const read = judge?.read(trials.map(typed)) ?? [];
      if (read.length !== trials.length)
        throw new Error(`${id}: ${read.length} verdicts on ${trials.length} cases`);
      return read.map((reading) => 'value' in reading);
    },
  };
}
