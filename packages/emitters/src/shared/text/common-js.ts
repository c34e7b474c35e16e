/**
 * The CommonJS text of an ES module that we print ourselves: for packages that `require` must load on every Node, too.
 *
 * It knows the forms we print and no other, each at the margin of its line: `import { a, b as c } from '…'`,
 * `import * as a from '…'`, `export { a, b as c }`, and `export` before a function, a class or a `const`. Relative `.js`
 * files are taken to have a `.cjs` beside them.
 *
 * @throws for any other form: a text of ours that it does not understand is a mistake of ours.
 */
export function commonJs(text: string): string {
  const exported: string[] = [];
  const name = (list: string, separator: string) =>
    list
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '')
      .map((one) => one.split(/ as /).join(separator));
  const body = text
    .replace(
      /^import \* as (\w+) from (["'])(.+?)\2;$/gm,
      (_, all: string, __, from: string) => `const ${all} = require(${quotedPath(from)});`,
    )
    .replace(
      /^import \{([^}]+)\} from (["'])(.+?)\2;$/gm,
      (_, names: string, __, from: string) =>
        `const { ${name(names, ': ').join(', ')} } = require(${quotedPath(from)});`,
    )
    .replace(
      /^import (\w+) from (["'])(node:.+?)\2;$/gm,
      (_, all: string, __, from: string) => `const ${all} = require(${quotedPath(from)});`,
    )
    .replace(/^export \{([^}]*)\};$/gm, (_, names: string) => {
      for (const one of name(names, ' as ')) {
        const [own = '', given = own] = one.split(' as ');
        exported.push(own === given ? own : `${given}: ${own}`);
      }
      return '';
    })
    .replace(/^export ((?:async )?function|class|const) (\w+)/gm, (_, kind: string, own: string) => {
      exported.push(own);
      return `${kind} ${own}`;
    })
    .replaceAll('import.meta.url', '__filename');
  const left = /^(?:import|export)\b.*$/m.exec(body);
  if (left !== null) throw new Error(`not a form that can be printed as CommonJS: ${left[0]}`);
  return `'use strict';\n${body.trimEnd()}\n\nmodule.exports = { ${exported.join(', ')} };\n`;
}

/** Declarations of a CommonJS file: those of the ES module, with the files beside it. */
export function commonJsDeclarations(text: string): string {
  return text.replace(/(from '\.{1,2}\/[^']+)\.js'/g, "$1.cjs'");
}

function quotedPath(from: string): string {
  return `'${from.startsWith('.') ? from.replace(/\.js$/, '.cjs') : from}'`;
}
