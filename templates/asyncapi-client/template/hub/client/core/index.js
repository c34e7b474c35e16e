import { projectFiles } from '../../../../components/project-files.js';

/** The files of `hub/client/core`. */
export default function clientCore(given) {
  return projectFiles('hub/client/core', given);
}
