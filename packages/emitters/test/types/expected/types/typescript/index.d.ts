export type * as RsBilan from './rs-bilan.js';
