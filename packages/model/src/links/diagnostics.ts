import { defineDiagnostics } from '../diagnostics.ts';
import { linkFlowDiagnostics } from './flow-diagnostics.ts';
import { linkIdentityDiagnostics } from './identity-diagnostics.ts';

const ofVersions = defineDiagnostics('link', {
  'model-release-unknown': {
    severity: 'error',
    fr: {
      message: 'La version de modèle « {value} » n’existe pas.',
      remedy: 'Écrire une version qui a son dossier : {known}.',
      why: 'Un lien reprend les messages d’une version de modèle ; sans elle, rien ne peut être construit.',
    },
    en: {
      message: 'The model release “{value}” does not exist.',
      remedy: 'Write a release that has its folder: {known}.',
      why: 'A link takes over the messages of a model release; without it nothing can be built.',
    },
  },
  'message-unknown': {
    severity: 'error',
    fr: {
      message: 'Le message « {value} » n’existe pas dans la version de modèle {release}.',
      remedy: 'Corriger le nom ({suggestion} ?), ou choisir une version de modèle qui le contient.',
      why: 'Un message annoncé par un lien doit avoir un schéma.',
    },
    en: {
      message: 'The message “{value}” does not exist in the model release {release}.',
      remedy: 'Mend the name ({suggestion}?), or choose a model release that has it.',
      why: 'A message that a link announces must have a schema.',
    },
  },
  'message-faulty': {
    severity: 'error',
    fr: {
      message: 'Le message {value} a des erreurs dans la version de modèle {release} ({count}).',
      remedy: 'Corriger d’abord le classeur : « dsf check » sur la version de modèle en donne la liste.',
      why: 'Un lien dont un message manque ne peut pas être publié.',
    },
    en: {
      message: 'The message {value} has errors in the model release {release} ({count}).',
      remedy: 'Mend the workbook first: “dsf check” on the model release lists them.',
      why: 'A link that lacks one of its messages cannot be published.',
    },
  },
  'publication-impossible': {
    severity: 'error',
    fr: {
      message: 'La version est publiée le « {value} », un jour qui n’existe pas.',
      remedy: 'Écrire un jour qui existe, ou retirer la ligne tant que rien n’est publié.',
      why: 'Le jour de publication est montré aux éditeurs et classe les versions.',
    },
    en: {
      message: 'The version is published on “{value}”, a day that does not exist.',
      remedy: 'Write a day that exists, or remove the line while nothing is published.',
      why: 'The day of publication is shown to vendors and orders versions.',
    },
  },
  'principles-unknown': {
    severity: 'error',
    fr: {
      message: 'La version « {value} » des principes transverses n’existe pas.',
      remedy: 'Écrire une version qui a son dossier : {known}.',
      why: 'Les principes transverses disent où et comment les messages voyagent.',
    },
    en: {
      message: 'The version “{value}” of the common principles does not exist.',
      remedy: 'Write a version that has its folder: {known}.',
      why: 'The common principles say where and how messages travel.',
    },
  },
  'transfer-from-elsewhere': {
    severity: 'error',
    fr: {
      message: 'Le transfert part de « {value} », qui n’est pas un vhost de cette version.',
      remedy: 'Écrire l’un de ses vhosts : {known}.',
      why: 'Un passage se décrit dans le lien dont le message part ; dans un autre, personne ne l’y chercherait.',
    },
    en: {
      message: 'The transfer leaves from “{value}”, which is no vhost of this version.',
      remedy: 'Write one of its vhosts: {known}.',
      why: 'A transfer is told in the link that the message leaves; in another one nobody would look for it.',
    },
  },
  'transfer-vhost-unknown': {
    severity: 'error',
    fr: {
      message: 'Le transfert mène à « {value} », qu’aucune version de lien ne nomme.',
      remedy: 'Écrire un vhost qui existe : {known}.',
      why: 'Le Hub publie ce qu’il transfère sur un échange qui porte le nom des deux vhosts : une faute de frappe y perdrait les messages.',
    },
    en: {
      message: 'The transfer leads to “{value}”, which no link version names.',
      remedy: 'Write a vhost that exists: {known}.',
      why: 'The Hub publishes what it transfers on an exchange named after both vhosts: a slip would lose messages there.',
    },
  },
  'transfer-to-itself': {
    severity: 'error',
    fr: {
      message: 'Le transfert part de « {value} » et y revient.',
      remedy: 'Écrire le vhost d’arrivée, ou retirer la ligne.',
      why: 'Un message qui reste sur son vhost n’est pas transféré.',
    },
    en: {
      message: 'The transfer leaves “{value}” and comes back to it.',
      remedy: 'Write the vhost it leads to, or remove the line.',
      why: 'A message that stays on its vhost is not transferred.',
    },
  },
  'caveat-on-refused': {
    severity: 'error',
    fr: {
      message: 'Le message {value} est dit refusé par le Hub, et admis sous réserve.',
      remedy: 'Retirer « reserve », ou bien « refuseParLeHub ».',
      why: 'Un éditeur doit savoir s’il peut envoyer ce message : les deux phrases se contredisent.',
    },
    en: {
      message: 'The message {value} is said to be refused by the Hub, and accepted with a caveat.',
      remedy: 'Remove “reserve”, or else “refuseParLeHub”.',
      why: 'A vendor must know whether this message can be sent: the two sentences contradict each other.',
    },
  },
  'still-open-in-service': {
    severity: 'error',
    fr: {
      message: 'La version est en service ({value}) : « encoreAdmise » n’y a pas de sens.',
      remedy: 'Retirer « encoreAdmise », ou corriger le statut.',
      why: 'Cette clé dit qu’une version qui n’est plus en service passe encore ; une version en service passe de toute façon.',
    },
    en: {
      message: 'The version is in service ({value}): “encoreAdmise” has no sense there.',
      remedy: 'Remove “encoreAdmise”, or mend the status.',
      why: 'This key says that a version no longer in service still passes; one that is in service passes anyway.',
    },
  },
  'vhost-nomenclature-unknown': {
    severity: 'error',
    fr: {
      message:
        'La version de modèle {release} n’a pas de nomenclature « {value} », nommée pour le vhost {vhost}.',
      remedy:
        'Écrire l’identifiant d’une nomenclature de ce modèle ({suggestion} ?), ou la retirer de la liste.',
      why: 'Un éditeur y lit quels codes ne sont pas les mêmes sur cet autre vhost ; une faute de frappe les lui cacherait.',
    },
    en: {
      message: 'The model release {release} has no nomenclature “{value}”, named for the vhost {vhost}.',
      remedy: 'Write the id of a nomenclature of that model ({suggestion}?), or take it out of the list.',
      why: 'A vendor reads there which codes are not the same on that other vhost; a slip would hide them.',
    },
  },
  'successor-unknown': {
    severity: 'error',
    fr: {
      message: 'La version qui remplace celle-ci, « {value} », n’existe pas pour ce lien.',
      remedy: 'Écrire une version qui a son dossier : {known}.',
      why: 'Un éditeur suit ce renvoi pour savoir vers quoi aller.',
    },
    en: {
      message: 'The version that takes the place of this one, “{value}”, does not exist for this link.',
      remedy: 'Write a version that has its folder: {known}.',
      why: 'A vendor follows it to know where to go.',
    },
  },
  'successor-missing': {
    severity: 'warning',
    fr: {
      message: 'Statut « {value} », sans la version qui remplace celle-ci.',
      remedy: 'Ajouter « situation › successeur », avec une version de ce lien : {known}.',
      why: 'Une page qui dit « ne plus employer » sans dire quoi employer laisse l’éditeur sans réponse.',
    },
    en: {
      message: 'Status “{value}”, without the version that takes the place of this one.',
      remedy: 'Add “situation › successeur”, with a version of this link: {known}.',
      why: 'A page that says “no longer use” without saying what to use leaves the vendor without an answer.',
    },
  },
  'perimeter-disagrees': {
    severity: 'error',
    fr: {
      message: 'Le message {message} vient de la colonne « {expected} » du classeur, et non de « {value} ».',
      remedy: 'Écrire {expected}.',
      why: 'La colonne de périmètre dit quelles lignes forment le message ; une autre colonne donnerait un autre schéma.',
    },
    en: {
      message:
        'The message {message} comes from the column “{expected}” of the workbook, not from “{value}”.',
      remedy: 'Write {expected}.',
      why: 'The perimeter column says which rows make the message; another column would give another schema.',
    },
  },
  'vhost-shared': {
    severity: 'error',
    fr: {
      message: 'Le vhost « {value} » est déjà celui de {other}.',
      remedy: 'Donner à chaque version de lien son propre vhost.',
      why: 'Deux versions sur un même vhost se mélangeraient : un logiciel recevrait des messages qu’il ne connaît pas.',
    },
    en: {
      message: 'The vhost “{value}” is already that of {other}.',
      remedy: 'Give every link version a vhost of its own.',
      why: 'Two versions on one vhost would mix: software would receive messages it does not know.',
    },
  },
  'vhost-unlike-rule': {
    severity: 'warning',
    fr: {
      message: 'Le vhost « {value} » ne suit pas la règle : {expected} était attendu.',
      remedy: 'Écrire {expected}, ou faire confirmer l’exception.',
      why: 'Un vhost se nomme d’après son lien et sa version ; les éditeurs le devinent ainsi.',
    },
    en: {
      message: 'The vhost “{value}” does not follow the rule: {expected} was expected.',
      remedy: 'Write {expected}, or have the exception confirmed.',
      why: 'A vhost is named after its link and version; vendors guess it that way.',
    },
  },
  'role-unknown': {
    severity: 'error',
    fr: {
      message: 'Le rôle « {value} » n’est pas déclaré.',
      remedy: 'L’ajouter à la liste des rôles, ou écrire l’un de ceux-ci : {known}.',
      why: 'Chaque rôle a son document et son paquet ; un rôle inconnu n’en aurait pas.',
    },
    en: {
      message: 'The role “{value}” is not declared.',
      remedy: 'Add it to the list of roles, or write one of these: {known}.',
      why: 'Every role has its document and its package; an unknown role would have none.',
    },
  },
  'role-idle': {
    severity: 'warning',
    fr: {
      message: 'Personne ne joue le rôle « {value} » : il n’envoie ni ne reçoit aucun message.',
      remedy: 'Retirer le rôle, ou ajouter les messages qu’il échange.',
      why: 'Un rôle sans message donnerait un document vide à ses éditeurs.',
    },
    en: {
      message: 'Nobody plays the role “{value}”: it neither sends nor receives any message.',
      remedy: 'Remove the role, or add the messages it exchanges.',
      why: 'A role without messages would give its vendors an empty document.',
    },
  },
  'message-repeated': {
    severity: 'error',
    fr: {
      message: 'Le message {value} est déjà déclaré de {sender} vers {receiver}.',
      remedy: 'Retirer la ligne répétée.',
      why: 'Deux lignes pour un même échange finiraient par se contredire.',
    },
    en: {
      message: 'The message {value} is already declared from {sender} to {receiver}.',
      remedy: 'Remove the repeated line.',
      why: 'Two lines for one exchange would end up contradicting each other.',
    },
  },
  'client-of-hub': {
    severity: 'error',
    fr: {
      message: '« {value} » est l’identifiant du Hub lui-même : aucun client ne peut le porter.',
      remedy: 'Donner l’identifiant d’un client, dans la cinématique ou dans l’option --clients.',
      why: 'Qui porte l’identifiant du Hub signe ses refus et lit ses files.',
    },
    en: {
      message: '“{value}” is the identity of the Hub itself: no client may have it.',
      remedy: 'Give the identity of a client, in the flow or in the option --clients.',
      why: 'Whoever has the identity of the Hub signs its refusals and reads its queues.',
    },
  },
  'client-twin': {
    severity: 'error',
    fr: {
      message: 'Les identifiants « {value} » et « {twin} » ne diffèrent que par leurs majuscules.',
      remedy: 'Écrire le même des deux côtés si c’est un seul client, sinon en choisir un autre.',
      why: 'Le Hub y voit deux clients, et les gens un seul : les messages de l’un attendraient dans les files de l’autre.',
    },
    en: {
      message: 'The identities “{value}” and “{twin}” differ by their capitals only.',
      remedy: 'Write the same on both sides if it is one client, or choose another.',
      why: 'The Hub sees two clients, and people one: messages of one would wait in the queues of the other.',
    },
  },
  'client-like-queue': {
    severity: 'error',
    fr: {
      message: 'L’identifiant « {value} » se termine comme une file de client ({suffixes}).',
      remedy: 'Choisir un identifiant qui ne se termine par aucun de ces mots.',
      why: 'Les files d’un client sont son identifiant suivi de ces mots : deux noms se confondraient.',
    },
    en: {
      message: 'The identity “{value}” ends as a queue of a client does ({suffixes}).',
      remedy: 'Choose an identity that ends with none of these words.',
      why: 'The queues of a client are its identity followed by these words: two names could not be told apart.',
    },
  },
});

/** Links by themselves, against one another and against the model release they are built from. */
export const linkDiagnostics = { ...ofVersions, ...linkFlowDiagnostics, ...linkIdentityDiagnostics };
