import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/** What vendors need is said in many places: by packages, by projects, by pages. Each fact has one truth, and pages tell that one. */
const ROOT = fileURLToPath(new URL('..', import.meta.url));

const textOf = (path: string) => readFileSync(`${ROOT}${path}`, 'utf8');

/** Everything that a text says in one way: the first group of each match. */
function told(path: string, form: RegExp): readonly string[] {
  return [...textOf(path).matchAll(form)].map(([, version = '']) => version);
}

const firstMessage = (language: string) =>
  ['docs/guides', 'docs/en/guides'].map((folder) => `${folder}/recevoir-mon-premier-message-${language}.md`);

describe('what a vendor needs is said once and the same everywhere', () => {
  test('Python', () => {
    const required = /requires-python = ">=([\d.]+)"/g;
    const [truth] = told('packages/sdk-python/pyproject.toml', required);
    expect(truth).toBeDefined();
    const pages = [
      'packages/sdk-python/README.md',
      'packages/cli/src/bundle/language-readme.ts',
      ...firstMessage('python'),
    ];
    const said = [
      ...told('tools/sdk/python-project.ts', required),
      ...told('templates/package-skeletons/pyproject.toml.hbs', required),
      ...pages.flatMap((path) => {
        const here = told(path, /\bPython \(?(\d\.\d+)/g);
        expect(here, path).not.toEqual([]);
        return here;
      }),
      told('packages/sdk-python/pyproject.toml', /target-version = "py3(\d+)"/g).map(
        (minor) => `3.${minor}`,
      )[0],
    ];
    expect([...new Set(said)]).toEqual([truth]);
  });

  test('Java', () => {
    const release = /<maven\.compiler\.release>(\d+)</g;
    const [truth] = told('templates/package-skeletons/pom.xml.hbs', release);
    expect(truth).toBeDefined();
    const said = [
      ...told('tools/sdk/java-poms.ts', release),
      ...['packages/cli/src/bundle/language-readme.ts', ...firstMessage('java')].flatMap((path) => {
        const here = told(path, /\bJava (\d+)/g);
        expect(here, path).not.toEqual([]);
        return here;
      }),
    ];
    expect([...new Set(said)]).toEqual([truth]);
  });

  test('.NET, for the types', () => {
    const [truth] = told('templates/package-skeletons/project.csproj.hbs', /<TargetFramework>net(\d+)\.0</g);
    const said = [
      ...told('packages/cli/src/bundle/language-readme.ts', /\.NET (\d+)/g),
      ...firstMessage('csharp').flatMap((path) => told(path, /<TargetFramework>net(\d+)\.0</g)),
    ];
    expect([...new Set(said)]).toEqual([truth]);
  });

  test('Node, for this repository', () => {
    const { engines } = JSON.parse(textOf('package.json')) as { readonly engines: { readonly node: string } };
    const said = ['java', 'python', 'csharp'].flatMap(firstMessage).flatMap((path) => {
      const here = told(path, /Node\.js ([\d.]+\d)/g);
      expect(here, path).not.toEqual([]);
      return here;
    });
    expect([...new Set(said)]).toEqual([engines.node.replace('>=', '')]);
  });

  test.each([
    ['java', true],
    ['python', false],
    ['csharp', false],
  ])(
    '%s makes its own libraries alone, and asks for Maven only where they are of Java',
    (language, isMaven) => {
      for (const path of firstMessage(language)) {
        expect(told(path, /npm run sdk:packages -- (\w+)/g), path).toEqual([language]);
        expect(/\bMaven\b/.test(textOf(path)), path).toBe(isMaven);
      }
    },
  );
});
