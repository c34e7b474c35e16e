import { File, Text } from '@asyncapi/generator-react-sdk';
import { clientProject } from '@hubsante/cli';

/** The files of `src`. */
export default function clientSources({ originalAsyncAPI }) {
  return [...clientProject(originalAsyncAPI).files]
    .filter(([path]) => path.startsWith('src/'))
    .map(([path, content]) => (
      <File name={path.slice('src/'.length)} key={path}>
        <Text>{content.trimEnd()}</Text>
      </File>
    ));
}
