import { File, Text } from '@asyncapi/generator-react-sdk';
import { clientProject } from '@hubsante/cli';

/** The files at the top of the project; those of `src` come from `src/index.js`: the generator makes no folder. */
export default function client({ originalAsyncAPI }) {
  return [...clientProject(originalAsyncAPI).files]
    .filter(([path]) => !path.includes('/'))
    .map(([path, content]) => (
      <File name={path} key={path}>
        <Text>{content.trimEnd()}</Text>
      </File>
    ));
}
