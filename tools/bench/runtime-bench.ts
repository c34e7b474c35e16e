import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { validate as hyperjumpValidate, registerSchema } from '@hyperjump/json-schema/draft-2020-12';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { rolldown } from 'rolldown';

/** How long one message is judged over and over, in milliseconds. */
const LONG_ENOUGH = 1_000;

/** What the runtime of a link package weighs and how fast it is. */
export interface RuntimeFigures {
  /** Compressed kilobytes of each file, as published, readable. */
  readonly files: ReadonlyMap<string, number>;
  /** Compressed kilobytes in the software of a vendor, by what it imports. */
  readonly bundles: ReadonlyMap<string, number>;
  /** Messages per second on one core. */
  readonly throughputs: ReadonlyMap<string, number>;
}

/**
 * Measures a link that was built.
 *
 * @param folder its package.
 * @param name a message that its examples have, in an envelope.
 */
export async function measureRuntime(folder: string, name: string): Promise<RuntimeFigures> {
  const runtime = join(folder, 'runtime');
  const files = new Map(
    readdirSync(runtime)
      .filter((file) => file.endsWith('.js'))
      .sort()
      .map((file) => [file, kilobytes(readFileSync(join(runtime, file)))]),
  );
  const bundles = new Map<string, number>();
  const beside = mkdtempSync(join(tmpdir(), 'dsf-bench-'));
  for (const what of ['validate', 'validate, validateXml, wrap, unwrap, toXml, fromXml, allowedOn']) {
    // Beside the package, never in it: what is in its folder is published.
    const entry = join(beside, 'entry.js');
    writeFileSync(entry, `export { ${what} } from ${JSON.stringify(join(runtime, 'index.js'))};\n`);
    const bundle = await rolldown({ input: entry, platform: 'browser' });
    const { output } = await bundle.generate({ format: 'esm', minify: true });
    bundles.set(what.includes(',') ? 'everything' : what, kilobytes(output[0].code));
  }
  rmSync(beside, { recursive: true });
  return { files, bundles, throughputs: await measureThroughputs(folder, name) };
}

async function measureThroughputs(folder: string, name: string): Promise<ReadonlyMap<string, number>> {
  const { validate, validateXml, unwrap, toXml } = await import(
    pathToFileURL(join(folder, 'runtime/index.js')).href
  );
  const examples = join(folder, 'examples/EDXL-DE');
  const file = readdirSync(examples).find((one) => one.endsWith(`${name}.json`)) ?? '';
  const envelope = JSON.parse(readFileSync(join(examples, file), 'utf8'));
  const schema = JSON.parse(readFileSync(join(folder, `json-schema/${name}.schema.json`), 'utf8'));
  const root: string = JSON.parse(schema.$comment)['x-root-element'];
  const message = { [root]: unwrap(envelope).value[root] };
  const faulty = { [root]: { ...message[root], inconnu: 1 } };
  const xml: string = toXml(envelope).value;
  const plain = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  const thorough = new Ajv2020({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
  const address = 'https://hubsante.example/bench';
  registerSchema({ ...schema, $id: address }, address);
  const hyperjump = await hyperjumpValidate(address);
  return new Map([
    ['runtime, message', perSecond(() => validate(message))],
    ['Ajv, first error', perSecond(() => plain(message[root]))],
    ['Ajv, all errors', perSecond(() => thorough(message[root]))],
    ['@hyperjump/json-schema', perSecond(() => hyperjump(message[root]))],
    ['runtime, faulty message', perSecond(() => validate(faulty))],
    ['runtime, envelope', perSecond(() => validate(envelope))],
    ['runtime, envelope in XML', perSecond(() => validateXml(xml))],
  ]);
}

/** How often something is done in a second, once it is warm. */
function perSecond(run: () => unknown): number {
  let count = 0;
  for (let round = 0; round < 2; round += 1) {
    count = 0;
    const end = performance.now() + LONG_ENOUGH / (2 - round);
    while (performance.now() < end) {
      for (let times = 0; times < 100; times += 1) run();
      count += 100;
    }
  }
  return (count * 1_000) / LONG_ENOUGH;
}

function kilobytes(content: string | Uint8Array): number {
  return gzipSync(content).length / 1_000;
}
