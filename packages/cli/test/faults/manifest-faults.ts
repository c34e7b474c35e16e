/** One mistake in a file that stands beside the workbooks of a release, and what must answer it. */
export interface ManifestFault {
  /** The mistake, in words. */
  readonly mistake: string;
  /** `release.yaml`, `silences.yaml`. */
  readonly file: string;
  /** What becomes of its text. */
  readonly change: (text: string) => string;
  /** `warning cli/silence-unused silences.yaml 60 +2`: the finding as `foundIn` writes it, the only one. */
  readonly finding: string | RegExp;
}

type ManifestFaultLine = readonly [
  mistake: string,
  change: (text: string) => string,
  finding: string | RegExp,
];

const of =
  (file: string) =>
  ([mistake, change, finding]: ManifestFaultLine): ManifestFault => ({ mistake, file, change, finding });

const replaced = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);
const and = (more: string) => (text: string) => `${text.trimEnd()}\n${more}\n`;

const silence = (code: string, place: string, reason = 'Relu.') =>
  `- { code: "${code}", place: "${place}", reason: "${reason}" }`;

/** Mistakes in `release.yaml` of the model release 2.0. */
const releaseFaults = [
  [
    'its number left out',
    replaced('release: "2.0"\n', ''),
    'error cli/manifest-release-missing release.yaml 1',
  ],
  [
    'its number left blank',
    replaced('release: "2.0"', 'release:'),
    'error cli/manifest-release-missing release.yaml 2',
  ],
  [
    'a number of another release',
    replaced('"2.0"', '"2.1"'),
    'error link/release-unlike-folder release.yaml 2',
  ],
  [
    'a key that does not exist',
    replaced('verbatimCodes: true', 'verbatimCodes: true\nauteur: moi'),
    'error cli/manifest-key-unusable release.yaml 5',
  ],
  [
    'a quotation mark left open',
    replaced('"2.0"', '"2.0'),
    /^error cli\/manifest-not-yaml release\.yaml \d+/,
  ],
  [
    'the title of a message that is not there',
    and('  RS-RIEN: Rien'),
    'warning cli/title-without-message release.yaml 29',
  ],
  [
    'the title of a message misspelt',
    replaced('  RS-BPV:', '  RS-BPVV:'),
    'warning cli/title-of-renamed-message release.yaml 28',
  ],
  [
    'a departure without its version',
    and('departs:\n  - { quoi: RS-RI }'),
    'error cli/departure-unusable release.yaml 30',
  ],
  [
    'a departure of nothing',
    and('departs:\n  - { quoi: RS-RI/rien.du.tout, depuis: "2.0" }'),
    'error cli/departure-of-nothing release.yaml 30',
  ],
  [
    'a departure misspelt',
    and('departs:\n  - { quoi: RS-RI/ressource, depuis: "2.0" }'),
    'error cli/departure-misspelled release.yaml 30',
  ],
] satisfies readonly ManifestFaultLine[];

/** Mistakes in `silences.yaml` of the same. */
const silenceFaults = [
  [
    'a list that is none',
    () => 'code: model/pattern-shorthand\n',
    /^\S+ cli\/silences-not-a-list silences\.yaml 1 \+\d+$/,
  ],
  [
    'a quotation mark left open',
    replaced('place: "', 'place: "" "'),
    /^\S+ cli\/silences-not-yaml silences\.yaml \d+ \+\d+$/,
  ],
  [
    'no place',
    and('- { code: model/pattern-shorthand, reason: "Relu." }'),
    /^\S+ cli\/silence-incomplete silences\.yaml \d+$/,
  ],
  [
    'no reason',
    and(silence('model/pattern-shorthand', 'model.xlsx › RS-BPV', '')),
    /^\S+ cli\/silence-without-reason silences\.yaml \d+$/,
  ],
  [
    'a code that does not exist',
    replaced('code: model/enumeration-item-padded', 'code: model/enumeration-item-paded'),
    /^\S+ cli\/silence-unknown-code silences\.yaml 45 \+1$/,
  ],
  [
    'nothing left to silence',
    and(silence('model/label-duplicate', 'model.xlsx › RS-BPV')),
    /^warning cli\/silence-unused silences\.yaml \d+$/,
  ],
  [
    'a sheet that is not there',
    replaced(/(code: model\/enumeration-item-padded\n.*)GEO-RES/, '$1GEO-RESS'),
    /^warning cli\/silences-of-missing-sheet silences\.yaml 45 \+1$/,
  ],
  [
    'the former name of the workbook',
    replaced(/model\.xlsx/g, 'modele.xlsx'),
    /^warning cli\/silences-of-renamed-file silences\.yaml \d+$/,
  ],
  [
    'the former cells of a sheet',
    (text) => text.replace(/RC-EDA!N(\d+)/g, (_, row: string) => `RC-EDA!N${Number(row) + 1}`),
    /^warning cli\/silences-of-moved-cells silences\.yaml \d+$/,
  ],
] satisfies readonly ManifestFaultLine[];

/** Every mistake of these files, by file. */
export const MANIFEST_FAULTS: readonly ManifestFault[] = [
  ...releaseFaults.map(of('release.yaml')),
  ...silenceFaults.map(of('silences.yaml')),
];
