import { projectFiles } from '../components/project-files.js';

/** The files at the top of the project. */
export default function top(given) {
  return projectFiles('', given);
}
