import { projectFiles } from '../../../components/project-files.js';

/** The files of `hub/client`. */
export default function client(given) {
  return projectFiles('hub/client', given);
}
