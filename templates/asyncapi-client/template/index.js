import { File, Text } from '@asyncapi/generator-react-sdk';
import { clientProject, readerOf } from '@hubsante/cli';

/** The files at the top of the project; those of `src` come from `src/index.js`: the generator makes no folder. */
export default function client({ originalAsyncAPI, params }) {
  return [...clientProject(originalAsyncAPI, readerOf(params.package)).files]
    .filter(([path]) => !path.includes('/'))
    .map(([path, content]) => (
      <File name={path} key={path}>
        <Text>{content.trimEnd()}</Text>
      </File>
    ));
}
