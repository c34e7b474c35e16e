import type { Language } from '@hubsante/model';

/** The sentences about the command line itself. */
export interface CommandLineWords {
  readonly unknownCommand: (word: string, closest: string | null) => string;
  readonly unknownOption: (option: string, closest: string | null, command: string) => string;
  readonly valueMissing: (option: string, value: string) => string;
  readonly valueSuperfluous: (option: string) => string;
  readonly notAChoice: (
    option: string,
    value: string,
    choices: readonly string[],
    closest: string | null,
  ) => string;
  readonly optionMissing: (option: string, value: string, command: string) => string;
  readonly argumentMissing: (argument: string, command: string) => string;
  readonly notAnAddress: (value: string) => string;
  readonly notAClient: (value: string) => string;
  readonly notAStamp: (value: string) => string;
  readonly notAnEpoch: (value: string) => string;
  readonly unknownFormat: (
    value: string,
    profile: string,
    known: readonly string[],
    closest: string | null,
  ) => string;
  readonly formatOfOtherProfile: (value: string, profile: string) => string;
  readonly seeHelp: string;
}

export const commandLineWords: Readonly<Record<Language, CommandLineWords>> = {
  fr: {
    unknownCommand: (word, closest) =>
      `La commande « ${word} » n’existe pas.${closest === null ? '' : ` Vouliez-vous dire « dsf ${closest} » ?`}`,
    unknownOption: (option, closest, command) =>
      `L’option ${option} n’existe pas pour « dsf ${command} ».${closest === null ? '' : ` Vouliez-vous dire ${closest} ?`}`,
    valueMissing: (option, value) => `L’option ${option} attend une valeur : ${option} ${value}.`,
    valueSuperfluous: (option) => `L’option ${option} s’écrit seule, sans valeur.`,
    notAChoice: (option, value, choices, closest) =>
      `L’option ${option} n’accepte pas « ${value} ». Valeurs possibles : ${choices.join(', ')}.${closest === null ? '' : ` Vouliez-vous dire « ${closest} » ?`}`,
    optionMissing: (option, value, command) => `« dsf ${command} » a besoin de l’option ${option} ${value}.`,
    argumentMissing: (argument, command) => `Il manque ce qu’il faut lire : « dsf ${command} ${argument} ».`,
    notAnAddress: (value) =>
      `« ${value} » n’est pas une adresse. Exemple : --base-url https://exemple.fr/schemas.`,
    notAClient: (value) =>
      `« ${value} » n’est pas un identifiant de client. Exemple : --clients fr.health.samu290,fr.health.samu560.`,
    notAStamp: (value) =>
      `« ${value} » n’est pas une date de la forme aa.mm.jj. Exemple : --version-stamp 26.06.19.`,
    notAnEpoch: (value) =>
      `La variable SOURCE_DATE_EPOCH vaut « ${value} » ; elle doit être un nombre entier de secondes depuis 1970.`,
    unknownFormat: (value, profile, known, closest) =>
      `Le format « ${value} » n’existe pas dans le profil ${profile}. Formats possibles : ${known.join(', ')}.${closest === null ? '' : ` Vouliez-vous dire « ${closest} » ?`}`,
    formatOfOtherProfile: (value, profile) =>
      `Le format « ${value} » appartient au profil ${profile} : ajouter --profile ${profile}.`,
    seeHelp: 'Pour l’aide : dsf --help',
  },
  en: {
    unknownCommand: (word, closest) =>
      `There is no command “${word}”.${closest === null ? '' : ` Did you mean “dsf ${closest}”?`}`,
    unknownOption: (option, closest, command) =>
      `“dsf ${command}” has no option ${option}.${closest === null ? '' : ` Did you mean ${closest}?`}`,
    valueMissing: (option, value) => `The option ${option} needs a value: ${option} ${value}.`,
    valueSuperfluous: (option) => `The option ${option} stands alone, without a value.`,
    notAChoice: (option, value, choices, closest) =>
      `The option ${option} does not accept “${value}”. Possible values: ${choices.join(', ')}.${closest === null ? '' : ` Did you mean “${closest}”?`}`,
    optionMissing: (option, value, command) => `“dsf ${command}” needs the option ${option} ${value}.`,
    argumentMissing: (argument, command) => `Nothing to read was given: “dsf ${command} ${argument}”.`,
    notAnAddress: (value) => `“${value}” is not an address. Example: --base-url https://example.org/schemas.`,
    notAClient: (value) =>
      `“${value}” is not the identity of a client. Example: --clients fr.health.samu290,fr.health.samu560.`,
    notAStamp: (value) => `“${value}” is not a date of the form yy.mm.dd. Example: --version-stamp 26.06.19.`,
    notAnEpoch: (value) =>
      `The variable SOURCE_DATE_EPOCH is “${value}”; it must be a whole number of seconds since 1970.`,
    unknownFormat: (value, profile, known, closest) =>
      `There is no format “${value}” in the profile ${profile}. Possible formats: ${known.join(', ')}.${closest === null ? '' : ` Did you mean “${closest}”?`}`,
    formatOfOtherProfile: (value, profile) =>
      `The format “${value}” belongs to the profile ${profile}: add --profile ${profile}.`,
    seeHelp: 'For help: dsf --help --lang en',
  },
};
