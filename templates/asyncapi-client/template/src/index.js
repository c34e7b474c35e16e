import { projectFiles } from '../../components/project-files.js';

/** The files of `src`. */
export default function sources(given) {
  return projectFiles('src', given);
}
