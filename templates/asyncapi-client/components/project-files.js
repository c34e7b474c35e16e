import { File, Text } from '@asyncapi/generator-react-sdk';
import { clientProject, readerOf } from '../lib/client-project.js';

/**
 * The files that the project of a client has in one folder (`''`: at its top), the same as `dsf client` writes.
 * The generator makes no folder: each folder of the project has its own file below `template/`.
 */
export function projectFiles(folder, { originalAsyncAPI, params }) {
  const project = clientProject(originalAsyncAPI, readerOf(params.package));
  if (project === 'not-a-role')
    throw new Error('This document is not that of a role of a link of the Hub Santé.');
  if (project === 'no-package')
    throw new Error(
      `${params.package} is not the package of the link: it holds neither client/ nor runtime/.`,
    );
  const prefix = folder === '' ? '' : `${folder}/`;
  return [...project.files]
    .filter(([path]) => path.startsWith(prefix) && !path.slice(prefix.length).includes('/'))
    .map(([path, content]) => (
      <File name={path.slice(prefix.length)} key={path}>
        <Text>{content.trimEnd()}</Text>
      </File>
    ));
}
