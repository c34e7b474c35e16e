/** What the page says; labels of the model stay French. */
export interface PageWords {
  readonly title: string;
  readonly noToken: string;
  readonly free: string;
  readonly guided: string;
  readonly desk: string;
  readonly atOnce: string;
  readonly message: string;
  readonly recipient: string;
  readonly kind: string;
  readonly from: string;
  readonly nothing: string;
  readonly form: string;
  readonly json: string;
  readonly xml: string;
  readonly send: string;
  readonly sending: string;
  readonly sent: string;
  readonly valid: string;
  readonly faults: (count: number) => string;
  readonly notJson: string;
  readonly noXml: string;
  readonly events: string;
  readonly noEvents: string;
  readonly accept: string;
  readonly refuse: string;
  readonly cause: string;
  readonly code: string;
  readonly reply: string;
  readonly content: string;
  readonly add: string;
  readonly remove: string;
  readonly required: string;
  readonly choose: string;
  readonly yes: string;
  readonly no: string;
  readonly caseToFollow: string;
  readonly start: string;
  readonly again: string;
  readonly sendStep: string;
  readonly expected: string;
  readonly actual: string;
  readonly place: string;
  readonly asExpected: string;
  readonly conform: string;
  readonly notConform: string;
  readonly comment: string;
  readonly progress: (done: number, all: number) => string;
  readonly lost: string;
  readonly kinds: Readonly<Record<string, string>>;
  readonly states: Readonly<Record<string, string>>;
  /** Of the connection of a desk. */
  readonly notices: Readonly<Record<string, string>>;
}

export const pageWords: Readonly<Record<'fr' | 'en', PageWords>> = {
  fr: {
    title: 'LRM d’essai',
    noToken:
      'L’adresse de cette page est incomplète : reprendre celle que « dsf lrm » affiche, jeton compris.',
    free: 'Échange libre',
    guided: 'Recette guidée',
    desk: 'Poste',
    atOnce: 'Acquitter d’office ce qui arrive',
    message: 'Message',
    recipient: 'Destinataire',
    kind: 'Nature',
    from: 'Partir de',
    nothing: 'rien',
    form: 'Formulaire',
    json: 'JSON',
    xml: 'XML',
    send: 'Envoyer',
    sending: 'Envoi…',
    sent: 'Parti.',
    valid: 'Message conforme.',
    faults: (count) => (count === 1 ? '1 constat :' : `${count} constats :`),
    notJson: 'Ce texte n’est pas un objet JSON : le corriger pour continuer. Rien ne part d’ici là.',
    noXml: 'Pas de forme XML.',
    events: 'Ce qui se passe',
    noEvents: 'Rien encore.',
    accept: 'Acquitter',
    refuse: 'Refuser',
    cause: 'Cause',
    code: 'Code',
    reply: 'Répondre',
    content: 'Contenu',
    add: 'Ajouter',
    remove: 'Retirer',
    required: 'obligatoire',
    choose: '(choisir)',
    yes: 'vrai',
    no: 'faux',
    caseToFollow: 'Cas',
    start: 'Commencer',
    again: 'Recommencer',
    sendStep: 'Envoyer cette étape',
    expected: 'Attendu',
    actual: 'Reçu',
    place: 'Donnée',
    asExpected: 'Tout ce qui est attendu est là.',
    conform: 'Conforme',
    notConform: 'Non conforme',
    comment: 'Commentaire',
    progress: (done, all) => `${done} étapes sur ${all}`,
    lost: 'Le LRM ne répond plus : « dsf lrm » tourne-t-il encore ?',
    kinds: {
      sent: 'envoyé à',
      'not-sent': 'pas parti vers',
      received: 'reçu de',
      acknowledged: 'acquitté par',
      refused: 'refusé par',
      answered: 'répondu à',
      gone: 'ce message n’attend plus de réponse ici',
      notice: 'connexion',
      'case-started': 'cas commencé',
      'step-marked': 'étape jugée',
    },
    states: {
      waiting: 'à venir',
      sent: 'partie',
      acknowledged: 'acquittée',
      refused: 'refusée',
      received: 'reçue',
    },
    notices: {
      connected: 'connecté au Hub',
      disconnected: 'connexion perdue',
      retrying: 'le Hub ne répond pas ; essais jusqu’à ce qu’il réponde',
    },
  },
  en: {
    title: 'Test LRM',
    noToken: 'The address of this page is incomplete: take the one that “dsf lrm” shows, token included.',
    free: 'Free exchange',
    guided: 'Guided acceptance test',
    desk: 'Desk',
    atOnce: 'Acknowledge what arrives without asking',
    message: 'Message',
    recipient: 'Recipient',
    kind: 'Kind',
    from: 'Start from',
    nothing: 'nothing',
    form: 'Form',
    json: 'JSON',
    xml: 'XML',
    send: 'Send',
    sending: 'Sending…',
    sent: 'Sent.',
    valid: 'The message is valid.',
    faults: (count) => (count === 1 ? '1 finding:' : `${count} findings:`),
    notJson: 'This text is no JSON object: correct it to go on. Nothing is sent until then.',
    noXml: 'It has no form in XML.',
    events: 'What happens',
    noEvents: 'Nothing yet.',
    accept: 'Acknowledge',
    refuse: 'Refuse',
    cause: 'Cause',
    code: 'Code',
    reply: 'Reply',
    content: 'Content',
    add: 'Add',
    remove: 'Remove',
    required: 'required',
    choose: '(choose)',
    yes: 'true',
    no: 'false',
    caseToFollow: 'Case',
    start: 'Start',
    again: 'Start again',
    sendStep: 'Send this step',
    expected: 'Expected',
    actual: 'Received',
    place: 'Field',
    asExpected: 'All that is expected is there.',
    conform: 'Passes',
    notConform: 'Fails',
    comment: 'Comment',
    progress: (done, all) => `${done} of ${all} steps`,
    lost: 'The LRM no longer answers: is “dsf lrm” still running?',
    kinds: {
      sent: 'sent to',
      'not-sent': 'not sent to',
      received: 'received from',
      acknowledged: 'acknowledged by',
      refused: 'refused by',
      answered: 'answered',
      gone: 'this message waits for no answer here any more',
      notice: 'connection',
      'case-started': 'case started',
      'step-marked': 'step judged',
    },
    states: {
      waiting: 'to come',
      sent: 'sent',
      acknowledged: 'acknowledged',
      refused: 'refused',
      received: 'received',
    },
    notices: {
      connected: 'connected to the Hub',
      disconnected: 'connection lost',
      retrying: 'the Hub does not answer; trying until it does',
    },
  },
};
