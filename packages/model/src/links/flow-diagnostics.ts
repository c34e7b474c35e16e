import { defineDiagnostics } from '../diagnostics.ts';

/** The flows of a link against its roles and its list of messages. */
export const linkFlowDiagnostics = defineDiagnostics('link', {
  'step-not-allowed': {
    severity: 'error',
    fr: {
      message: 'L’étape fait envoyer {value} par {sender} à {receiver}, ce que le lien ne permet pas.',
      remedy: 'Corriger l’étape, ou déclarer ce message dans ce sens.',
      why: 'Une cinématique montre ce que les logiciels doivent savoir faire : elle ne peut pas sortir du lien.',
    },
    en: {
      message: 'The step has {value} sent by {sender} to {receiver}, which the link does not allow.',
      remedy: 'Mend the step, or declare this message in that direction.',
      why: 'A flow shows what software must be able to do: it cannot leave the link.',
    },
  },
  'step-message-unknown': {
    severity: 'error',
    fr: {
      message: 'L’étape porte un message « {value} », que le lien ne transporte pas.',
      remedy: 'Écrire {suggestion}, ou ajouter ce message à la liste du lien.',
      why: 'Une cinématique montre ce que les logiciels doivent savoir faire : elle ne peut pas sortir du lien.',
    },
    en: {
      message: 'The step carries a message “{value}”, which the link does not carry.',
      remedy: 'Write {suggestion}, or add this message to the list of the link.',
      why: 'A flow shows what software must be able to do: it cannot leave the link.',
    },
  },
  'client-repeated': {
    severity: 'error',
    fr: {
      message:
        'Les participants {first} et {second} de la cinématique {flow} ont le même identifiant « {value} ».',
      remedy: 'Donner à {second} l’identifiant d’un autre client, ou n’en faire qu’un participant.',
      why: 'L’identifiant dit qui envoie et qui reçoit : un client ne s’envoie pas de message par le Hub.',
    },
    en: {
      message: 'The participants {first} and {second} of the flow {flow} have the same identity “{value}”.',
      remedy: 'Give {second} the identity of another client, or make them one participant.',
      why: 'The identity tells who sends and who receives: a client sends itself no message through the Hub.',
    },
  },
  'participant-unknown': {
    severity: 'error',
    fr: {
      message: 'Le participant « {value} » n’est pas déclaré dans la cinématique « {flow} ».',
      remedy: 'L’ajouter aux participants, ou écrire l’un de ceux-ci : {known}.',
      why: 'Chaque flèche d’une cinématique part d’un participant et arrive à un autre.',
    },
    en: {
      message: 'The participant “{value}” is not declared in the flow “{flow}”.',
      remedy: 'Add it to the participants, or write one of these: {known}.',
      why: 'Every arrow of a flow leaves one participant and reaches another.',
    },
  },
  'step-reversed': {
    severity: 'error',
    fr: {
      message: 'L’étape fait envoyer {value} par {sender} à {receiver} : le lien ne permet que l’inverse.',
      remedy:
        'Écrire de: {receiver}, vers: {sender} dans cette étape, ou déclarer aussi le message dans ce sens.',
      why: 'Une cinématique montre ce que les logiciels doivent savoir faire : elle ne peut pas sortir du lien.',
    },
    en: {
      message: 'The step has {value} sent by {sender} to {receiver}: the link allows the opposite only.',
      remedy:
        'Write de: {receiver}, vers: {sender} in this step, or declare the message in this direction too.',
      why: 'A flow shows what software must be able to do: it cannot leave the link.',
    },
  },
  'step-moment-impossible': {
    severity: 'error',
    fr: {
      message: 'L’étape est envoyée le « {value} », un jour ou une heure qui n’existe pas.',
      remedy: 'Écrire une date et une heure qui existent.',
      why: 'L’enveloppe de l’exemple porte ce moment : elle serait refusée, ou son lecteur échouerait.',
    },
    en: {
      message: 'The step is sent at “{value}”, a day or an hour that does not exist.',
      remedy: 'Write a date and an hour that exist.',
      why: 'The envelope of the example carries this moment: it would be refused, or whoever reads it would fail.',
    },
  },
  'step-before-previous': {
    severity: 'warning',
    fr: {
      message: 'L’étape est envoyée le « {value} », avant l’étape qui la précède ({previous}).',
      remedy: 'Corriger ce moment, ou remettre les étapes dans leur ordre.',
      why: 'Les étapes d’une cinématique se suivent : un lecteur croirait à une faute, ou à un message en retard.',
    },
    en: {
      message: 'The step is sent at “{value}”, before the step that comes before it ({previous}).',
      remedy: 'Mend this moment, or put the steps in their order.',
      why: 'The steps of a flow follow one another: a reader would think of a mistake, or of a late message.',
    },
  },
  'flow-repeated': {
    severity: 'error',
    fr: {
      message: 'La cinématique « {value} » est décrite deux fois.',
      remedy: 'Donner à celle-ci un identifiant à elle, ou la retirer.',
      why: 'L’identifiant nomme la cinématique dans les pages, les images et les commandes : la seconde y cacherait la première.',
    },
    en: {
      message: 'The flow “{value}” is described twice.',
      remedy: 'Give this one an id of its own, or remove it.',
      why: 'The id names the flow in pages, pictures and commands: the second would hide the first.',
    },
  },
  'participant-repeated': {
    severity: 'error',
    fr: {
      message: 'Le participant « {value} » est déclaré deux fois dans la cinématique « {flow} ».',
      remedy: 'Donner à celui-ci un identifiant à lui : {meant}.',
      why: 'Une étape nomme ses participants par leur identifiant : elle ne saurait pas lequel des deux agit.',
    },
    en: {
      message: 'The participant “{value}” is declared twice in the flow “{flow}”.',
      remedy: 'Give this one an id of its own: {meant}.',
      why: 'A step names its participants by their ids: it could not tell which of the two acts.',
    },
  },
  'participant-renamed': {
    severity: 'error',
    fr: {
      message:
        'Aucune étape de la cinématique « {flow} » ne nomme le participant « {value} », et celui qu’elles nomment « {meant} » n’est pas déclaré.',
      remedy: 'Écrire ici id: {meant}, ou remplacer {meant} par {value} dans toutes les étapes.',
      why: 'Une étape nomme ses participants par leur identifiant, lettre à lettre.',
    },
    en: {
      message:
        'No step of the flow “{flow}” names the participant “{value}”, and the one they name “{meant}” is not declared.',
      remedy: 'Write id: {meant} here, or replace {meant} by {value} in all the steps.',
      why: 'A step names its participants by their ids, letter by letter.',
    },
  },
  'participant-role-wrong': {
    severity: 'error',
    fr: {
      message:
        'Le participant {id} de la cinématique « {flow} » joue le rôle {value}, qui ne permet pas ses étapes ; le rôle {meant} les permet toutes.',
      remedy: 'Écrire role: {meant}.',
      why: 'Le lien dit quel rôle envoie chaque message, et à quel rôle.',
    },
    en: {
      message:
        'The participant {id} of the flow “{flow}” plays the role {value}, which does not allow its steps; the role {meant} allows them all.',
      remedy: 'Write role: {meant}.',
      why: 'The link says which role sends each message, and to which role.',
    },
  },
  'message-not-listed': {
    severity: 'error',
    fr: {
      message: 'Le message {value} manque à la liste du lien, alors que des étapes le portent ({count}).',
      remedy: 'Ajouter la ligne « {line} » à la liste, ou retirer ces étapes.',
      why: 'Un lien ne transporte que les messages de sa liste : le Hub refuserait les autres.',
    },
    en: {
      message: 'The message {value} is not in the list of the link, while steps carry it ({count}).',
      remedy: 'Add the line “{line}” to the list, or remove these steps.',
      why: 'A link carries the messages of its list only: the Hub would refuse any other.',
    },
  },
  'message-direction-missing': {
    severity: 'error',
    fr: {
      message:
        'Le message {value} n’est pas déclaré de {from} vers {to}, alors que {count} étapes l’envoient dans ce sens.',
      remedy: 'Ajouter la ligne « {line} » à la liste.',
      why: 'La liste dit qui envoie chaque message, et à qui : le Hub refuserait ce qui n’y est pas.',
    },
    en: {
      message:
        'The message {value} is not declared from {from} to {to}, while {count} steps send it in that direction.',
      remedy: 'Add the line “{line}” to the list.',
      why: 'The list says who sends each message, and to whom: the Hub would refuse what is not in it.',
    },
  },
  'message-direction-wrong': {
    severity: 'error',
    fr: {
      message:
        'Le message {value} est déclaré de {sender} vers {receiver}, ce qu’aucune étape ne fait : {count} l’envoient de {from} vers {to}.',
      remedy: 'Écrire de: {from}, vers: {to}.',
      why: 'La liste dit qui envoie chaque message, et à qui : le Hub refuserait ce qui n’y est pas.',
    },
    en: {
      message:
        'The message {value} is declared from {sender} to {receiver}, which no step does: {count} send it from {from} to {to}.',
      remedy: 'Write de: {from}, vers: {to}.',
      why: 'The list says who sends each message, and to whom: the Hub would refuse what is not in it.',
    },
  },
  'message-direction-repeated': {
    severity: 'error',
    fr: {
      message:
        'Le message {value} est déclaré deux fois de {sender} vers {receiver}, et ne l’est pas de {from} vers {to}, alors que des étapes l’envoient dans ce sens.',
      remedy: 'Écrire de: {from}, vers: {to} dans l’une des deux lignes.',
      why: 'La liste dit qui envoie chaque message, et à qui : le Hub refuserait ce qui n’y est pas.',
    },
    en: {
      message:
        'The message {value} is declared twice from {sender} to {receiver}, and not from {from} to {to}, while steps send it in that direction.',
      remedy: 'Write de: {from}, vers: {to} in one of the two lines.',
      why: 'The list says who sends each message, and to whom: the Hub would refuse what is not in it.',
    },
  },
  'message-replaced': {
    severity: 'error',
    fr: {
      message:
        'La liste du lien nomme ici {value}, qu’aucune étape ne demande, et {meant}, que des étapes portent, y manque.',
      remedy: 'Écrire {meant}.',
      why: 'Un lien ne transporte que les messages de sa liste : le Hub refuserait les autres.',
    },
    en: {
      message:
        'The list of the link names {value} here, which no step asks for, and lacks {meant}, which steps carry.',
      remedy: 'Write {meant}.',
      why: 'A link carries the messages of its list only: the Hub would refuse any other.',
    },
  },
  'role-renamed': {
    severity: 'error',
    fr: {
      message:
        'Personne ne joue le rôle « {value} », et le rôle « {meant} », que d’autres lignes nomment, n’est pas déclaré.',
      remedy: 'Écrire ici id: {meant}, ou remplacer {meant} par {value} partout.',
      why: 'Un rôle est nommé par son identifiant, lettre à lettre.',
    },
    en: {
      message:
        'Nobody plays the role “{value}”, and the role “{meant}”, which other lines name, is not declared.',
      remedy: 'Write id: {meant} here, or replace {meant} by {value} everywhere.',
      why: 'A role is named by its id, letter by letter.',
    },
  },
});
