import type { Language } from '@hubsante/model';

/** What `dsf git-setup` says it did. */
export interface SetupWords {
  readonly attribute: (file: string, line: string) => string;
  readonly attributeKnown: (file: string) => string;
  readonly config: (key: string, value: string) => string;
  readonly configKnown: (key: string) => string;
  readonly done: string;
  readonly noGit: string;
  readonly noRepository: string;
  readonly failed: (reason: string) => string;
}

export const setupWords: Readonly<Record<Language, SetupWords>> = {
  fr: {
    attribute: (file, line) => `${file} : ligne ajoutée, « ${line} ». La commiter, pour que tous l’aient.`,
    attributeKnown: (file) => `${file} : les lignes y sont déjà.`,
    config: (key, value) => `git config ${key} : ${value}`,
    configKnown: (key) => `git config ${key} : déjà fait.`,
    done: '« git diff » et « git log -p » montrent les cellules ; « git merge » réunit les classeurs. Chacun lance dsf git-setup une fois dans son dépôt.',
    noGit: 'git n’est pas installé sur ce poste.',
    noRepository: 'Ce dossier n’est pas dans un dépôt git.',
    failed: (reason) => `git ou le système a refusé : ${reason}`,
  },
  en: {
    attribute: (file, line) => `${file}: line added, “${line}”. Commit it, so that all have it.`,
    attributeKnown: (file) => `${file}: the lines are there already.`,
    config: (key, value) => `git config ${key}: ${value}`,
    configKnown: (key) => `git config ${key}: done already.`,
    done: '“git diff” and “git log -p” show cells; “git merge” joins workbooks. Each person runs dsf git-setup once in their repository.',
    noGit: 'git is not installed on this machine.',
    noRepository: 'This folder is in no git repository.',
    failed: (reason) => `git or the system refused: ${reason}`,
  },
};
