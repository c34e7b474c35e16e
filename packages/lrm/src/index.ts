export { type LrmLink, type LrmSettings, type RunningLrm, startLrm } from './server.ts';
