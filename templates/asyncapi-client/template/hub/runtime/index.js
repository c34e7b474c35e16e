import { projectFiles } from '../../../components/project-files.js';

/** The files of `hub/runtime`. */
export default function runtime(given) {
  return projectFiles('hub/runtime', given);
}
