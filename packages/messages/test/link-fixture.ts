import type { LinkDescription, LinkRuntime, Validator, ValidatorError } from '../src/index.ts';

const text = (name: string, more: object = {}) => ({ name, type: 'string' as const, ...more });

/** A link with two messages, and a third of its model that it does not carry. */
export const LINK: LinkDescription = {
  link: '15-essai',
  version: '1.0',
  vhost: '15-essai_v1.0',
  roles: [
    { id: 'A', title: 'Un logiciel' },
    { id: 'B', title: 'Un autre' },
  ],
  namespace: 'urn:emergency:essai:1.0',
  envelope: {
    fields: [
      text('distributionID', { label: 'Identifiant de l’envoi' }),
      text('distributionKind', { label: 'Nature de l’envoi' }),
      { name: 'content', list: true, type: '#content' },
    ],
    types: {},
  },
  header: {
    fields: [text('messageId', { label: 'Identifiant' }), text('sentAt', { form: 'datetime' })],
    types: {},
  },
  messages: {
    bilan: {
      name: 'EX-BILAN',
      title: 'Bilan',
      namespace: 'urn:emergency:essai:1.0:bilan',
      header: true,
      use: 'business',
      kinds: ['Report', 'Update'],
      exchanges: [
        { sender: 'A', receiver: 'B' },
        { sender: 'A', receiver: 'A' },
      ],
      fields: [
        text('caseId', { label: 'Dossier', example: 'fr.1' }),
        text('free', { label: 'Note' }),
        text('birth', { label: 'Naissance', form: 'date' }),
        text('at', { label: 'Heure', form: 'datetime' }),
        text('phone', { label: 'Téléphone', form: 'phoneNumber' }),
        { name: 'count', label: 'Nombre', type: 'integer' },
        { name: 'patient', label: 'Patient', list: true, type: '#patient' },
      ],
      types: {
        patient: {
          fields: [
            text('sex', { label: 'Sexe', codes: 0 }),
            text('colour', { label: 'Couleur', codes: 1 }),
            text('place', { codes: 2 }),
            text('motive', { label: 'Motif', suggested: 3 }),
          ],
        },
      },
    },
    erreur: {
      name: 'EX-ERREUR',
      title: 'Erreur',
      namespace: 'urn:emergency:essai:1.0:erreur',
      header: false,
      use: 'error',
      kinds: ['Error'],
      exchanges: [],
      fromHub: true,
      fields: [],
      types: {},
      open: true,
    },
    accuse: {
      name: 'EX-ACCUSE',
      title: 'Accusé',
      namespace: 'urn:emergency:essai:1.0:accuse',
      header: true,
      use: 'acknowledgement',
      kinds: ['Ack'],
      exchanges: [],
      fields: [],
      types: {},
    },
  },
  otherMessages: { autre: 'EX-AUTRE' },
  codeLists: [
    { name: 'NOS-SEXE', codes: ['M', 'F', 'O'], labels: ['Masculin', 'Féminin', ''] },
    { codes: ['ROUGE', 'VERT'] },
    { name: 'LIEUX', codes: Array.from({ length: 12 }, (_, index) => `L${index + 1}0.00`) },
    { name: 'MOTIFS', codes: ['M01.02', 'M01.03'], labels: ['Chute', 'Malaise'] },
  ],
};

/** A validator that says what it is told to say. */
export function validator(...errors: readonly ValidatorError[]): Validator {
  return Object.assign(() => errors.length === 0, { errors });
}

/** Judges messages `bilan` with these remarks. */
export function runtimeSaying(...errors: readonly ValidatorError[]): LinkRuntime {
  return {
    link: LINK,
    validators: {
      envelope: validator(),
      header: validator(),
      messages: new Map([
        ['bilan', validator(...errors)],
        ['erreur', validator()],
        ['accuse', validator()],
      ]),
    },
  };
}
