import { File, Text } from '@asyncapi/generator-react-sdk';
import { clientProject, readerOf } from '@hubsante/cli';

/** The files of `hub/client/core`. */
export default function copied({ originalAsyncAPI, params }) {
  return [...clientProject(originalAsyncAPI, readerOf(params.package)).files]
    .filter(([path]) => path.slice(0, path.lastIndexOf('/')) === 'hub/client/core')
    .map(([path, content]) => (
      <File name={path.slice('hub/client/core/'.length)} key={path}>
        <Text>{content.trimEnd()}</Text>
      </File>
    ));
}
