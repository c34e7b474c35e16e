export { ARTEFACT_KINDS, type Artefact, artefactAt } from './artefact-kind.ts';
export { artefactsAmong, BASE_URL, NO_STAMP } from './build-artefacts.ts';
export { compareRelease } from './compare-release.ts';
export { compareFacts, FACT_KINDS, type FactsReport } from './facts/compare-facts.ts';
export { printJson } from './print/print-json.ts';
export { printText } from './print/print-text.ts';
export { conforms, type ReleaseReport } from './release-report.ts';
export { SAMPLE_FOLDER } from './samples/sample.ts';
