const { resolve } = require('node:path');
const { readFileSync } = require('node:fs');
const Generator = require('@asyncapi/generator');

/**
 * `node generate.cjs <template> (<document> <package> <out>)…`: what the AsyncAPI Generator makes of documents with one
 * template. The first run compiles the template, the others use it.
 */
async function generate([template, ...given]) {
  for (let index = 0; index < given.length; index += 3) {
    const [document, folder, out] = given.slice(index, index + 3).map((path) => resolve(path));
    const generator = new Generator(resolve(template), out, {
      templateParams: { package: folder },
      compile: index === 0,
    });
    await generator.generateFromString(readFileSync(document, 'utf8'), { path: document });
  }
}

generate(process.argv.slice(2)).catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
