import { readFileSync } from 'node:fs';
import { TypeScriptGenerator } from '@asyncapi/modelina';

/** `node models.js <document.json…>`: the names of the models Modelina makes of each document, as a JSON object. */
const made = {};
for (const path of process.argv.slice(2)) {
  const models = await new TypeScriptGenerator().generate(JSON.parse(readFileSync(path, 'utf8')));
  made[path] = models.map(({ modelName }) => modelName);
}
process.stdout.write(JSON.stringify(made));
