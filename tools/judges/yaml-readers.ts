import { spawnSync } from 'node:child_process';
import { load } from 'js-yaml';
import { parse } from 'yaml';

/** Readers of both YAMLs, as vendors have them: from texts to what each was read as. */
export interface YamlReader {
  readonly name: string;
  read(texts: readonly string[]): readonly unknown[];
}

/** PyYAML by name of the class, on the pure reader and on that of libyaml; what JSON cannot say is told by its Python type. */
const PYTHON = `
import json, sys, yaml
def plain(value):
    if isinstance(value, dict):
        return {key if isinstance(key, str) else '?' + repr(key): plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [plain(one) for one in value]
    return value if value is None or isinstance(value, (str, int, float, bool)) else '?' + repr(value)
def read(text, loader):
    try:
        return plain(yaml.load(text, Loader=loader))
    except Exception as error:
        return '?' + str(error)
loader = getattr(yaml, sys.argv[1])
json.dump([read(text, loader) for text in json.load(sys.stdin)], sys.stdout)
`;

function python(
  args: readonly string[],
  input = '',
): { status: number | null; stdout: string; stderr: string } {
  return spawnSync('python3', args, { input, encoding: 'utf8', maxBuffer: 2 ** 30 });
}

/** Whether Debian's `python3-yaml`, or PyYAML from pip, is there. */
export const hasPyYaml = python(['-c', 'import yaml; yaml.CSafeLoader']).status === 0;

export const NO_PYYAML = 'skipped: PyYAML is not installed (apt-get install python3-yaml)';

function pyYaml(loader: 'SafeLoader' | 'CSafeLoader'): YamlReader {
  return {
    name: `PyYAML ${loader}`,
    read: (texts) => {
      const { status, stdout, stderr } = python(['-c', PYTHON, loader], JSON.stringify(texts));
      if (status !== 0) throw new Error(stderr);
      return JSON.parse(stdout) as unknown[];
    },
  };
}

/** Those that npm brings; what one of them refuses is told in the place of the data. */
const OURS: readonly YamlReader[] = [
  { name: 'yaml, 1.2', read: each((text) => parse(text, { version: '1.2' })) },
  { name: 'yaml, 1.1', read: each((text) => parse(text, { version: '1.1' })) },
  { name: 'js-yaml', read: each((text) => load(text)) },
];

function each(read: (text: string) => unknown): YamlReader['read'] {
  return (texts) =>
    texts.map((text) => {
      try {
        return read(text);
      } catch (error) {
        return `?${error}`;
      }
    });
}

/** @param speed `fast` for long documents, which the reader written in Python would take minutes for. */
export function yamlReaders(speed: 'fast' | 'all'): readonly YamlReader[] {
  if (!hasPyYaml) return OURS;
  return [...OURS, pyYaml('CSafeLoader'), ...(speed === 'all' ? [pyYaml('SafeLoader')] : [])];
}
