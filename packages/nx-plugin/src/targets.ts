import type { TargetConfiguration } from 'nx/src/devkit-exports.js';
import { inputsOf } from './inputs.ts';
import type { Specification } from './specification.ts';

/** What `tsc` makes of our packages: `dsf` runs it. Compiled code starts faster than sources do. */
const COMPILED = { projects: ['hubsante-specifications'], target: 'compile' };
const DSF = 'node packages/cli/bin/dsf.js';
const EXECUTOR = './packages/nx-plugin:dsf';
const SCRIPTS = 'packages/nx-plugin/src/scripts';

/** Where built packages and their archives are. */
const OUTPUTS = 'dist';
const PACKS = 'dist/packs';
const BUNDLES = 'dist/bundles';

/** What can be asked of a specification. Each command is what a person would type, from the top of the clone. */
export function targetsOf(specification: Specification): Record<string, TargetConfiguration> {
  const { folder, name } = specification;
  const built = `${OUTPUTS}/${folder}`;
  return {
    check: {
      executor: EXECUTOR,
      options: { args: ['check', folder] },
      cache: true,
      dependsOn: [COMPILED],
      // What is said of a package does not depend on its texts.
      inputs: [...inputsOf(specification), '!{projectRoot}/*.md'],
      metadata: { description: 'Dit ce qui est à corriger, à la cellule près' },
    },
    build: {
      executor: EXECUTOR,
      options: { args: ['build', folder, '--out', built] },
      cache: true,
      dependsOn: [COMPILED],
      inputs: inputsOf(specification),
      outputs: [`{workspaceRoot}/${built}`],
      metadata: { description: `Écrit le paquet dans ${built}` },
    },
    pack: {
      command: `node ${SCRIPTS}/pack.ts ${built} ${PACKS}`,
      cache: true,
      dependsOn: ['build'],
      inputs: [{ dependentTasksOutputFiles: '**/*' }, `{workspaceRoot}/${SCRIPTS}/*.ts`],
      outputs: [`{workspaceRoot}/${PACKS}/${archiveName(name)}`],
      metadata: { description: `Fait du paquet une archive npm dans ${PACKS}` },
    },
    bundle: {
      command: `${DSF} bundle ${built} --out ${BUNDLES}`,
      cache: true,
      dependsOn: ['build'],
      inputs: [{ dependentTasksOutputFiles: '**/*' }, 'compiler', '{workspaceRoot}/templates/bundle/**/*'],
      outputs: [`{workspaceRoot}/${BUNDLES}/${zipName(name)}`],
      metadata: { description: `Fait du paquet une archive zip dans ${BUNDLES}` },
    },
    // The name `nx release publish` looks for.
    'nx-release-publish': {
      command: `node ${SCRIPTS}/publish.ts ${built}`,
      dependsOn: ['build'],
      metadata: { description: 'Publie le paquet, sauf si cette version l’est déjà' },
    },
  };
}

/** What npm calls the archive of any version of a package: `hubsante-15-15-v2.0-*.tgz`. */
function archiveName(name: string): string {
  return `${name.replace('@', '').replace('/', '-')}-[0-9]*.tgz`;
}

/** What `dsf bundle` calls the zip of any version of a package: `15-15-v2.0-*.zip`. */
function zipName(name: string): string {
  return `${name.replace(/^.*\//, '')}-[0-9]*.zip`;
}
