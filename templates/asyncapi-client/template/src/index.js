import { File, Text } from '@asyncapi/generator-react-sdk';
import { clientProject, readerOf } from '@hubsante/cli';

/** The files of `src`. */
export default function clientSources({ originalAsyncAPI, params }) {
  return [...clientProject(originalAsyncAPI, readerOf(params.package)).files]
    .filter(([path]) => path.startsWith('src/'))
    .map(([path, content]) => (
      <File name={path.slice('src/'.length)} key={path}>
        <Text>{content.trimEnd()}</Text>
      </File>
    ));
}
