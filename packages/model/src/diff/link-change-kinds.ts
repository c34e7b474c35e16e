import { type ChangeKindDefinition, kind } from './change-kind.ts';

/** What changes of a link, and of the common principles it follows. */
export const LINK_CHANGE_KINDS = {
  'vhost-changed': kind(
    'link',
    'Le vhost est {current} au lieu de {previous} : s’y connecter pour parler cette version.',
    'The vhost is {current} instead of {previous}: connect to it to speak this version.',
  ),
  'model-changed': kind(
    'link',
    'Le modèle de données est le {current} au lieu du {previous}.',
    'The data model is {current} instead of {previous}.',
  ),
  'principles-changed': kind(
    'link',
    'Les principes transverses sont en version {current} au lieu de {previous}.',
    'The common principles are in version {current} instead of {previous}.',
  ),
  'role-added': kind(
    'link',
    'Un nouveau rôle prend part au lien : {title} ({role}).',
    'A new role takes part in the link: {title} ({role}).',
  ),
  'role-removed': kind(
    'link',
    'Le rôle {title} ({role}) ne prend plus part au lien.',
    'Role {title} ({role}) no longer takes part in the link.',
  ),
  'exchange-added': kind(
    'link',
    '{sender} peut envoyer {message} à {receiver}.',
    '{sender} may send {message} to {receiver}.',
  ),
  'exchange-removed': kind(
    'link',
    '{sender} ne peut plus envoyer {message} à {receiver}{refused}.',
    '{sender} may no longer send {message} to {receiver}{refused}.',
  ),
  'perimeter-changed': kind(
    'link',
    '{message}, de {sender} à {receiver}, relève du périmètre {current} au lieu de {previous}.',
    '{message}, from {sender} to {receiver}, belongs to perimeter {current} instead of {previous}.',
  ),
  'flow-added': kind('link', 'Nouvelle cinématique : {title}.', 'New flow: {title}.'),
  'flow-removed': kind('link', 'La cinématique « {title} » n’y est plus.', 'The flow “{title}” is gone.'),
  'standing-changed': kind(
    'link',
    'Situation de la version : {current}. Celle d’avant : {previous}.',
    'Standing of the version: {current}. Of the one before: {previous}.',
  ),
  'vhost-added': kind(
    'link',
    'Cette version se parle aussi sur le vhost {vhost} : {title}.',
    'This version is also spoken on vhost {vhost}: {title}.',
  ),
  'vhost-removed': kind(
    'link',
    'Cette version ne se parle plus sur le vhost {vhost} ({title}).',
    'This version is no longer spoken on vhost {vhost} ({title}).',
  ),
  'converter-changed': kind(
    'link',
    'Pour le convertisseur du Hub, cette version est {current} ; celle d’avant : {previous}.',
    'To the converter of the Hub, this version is {current}; the one before: {previous}.',
  ),
  'transfer-added': kind(
    'link',
    'Le Hub convertit désormais du vhost {from} vers le vhost {to}.',
    'The Hub now converts from vhost {from} to vhost {to}.',
  ),
  'transfer-removed': kind(
    'link',
    'Le Hub ne convertit plus du vhost {from} vers le vhost {to}.',
    'The Hub no longer converts from vhost {from} to vhost {to}.',
  ),
  'role-renamed': kind(
    'link',
    'Le rôle {title} se nomme {current} au lieu de {previous}.',
    'Role {title} is named {current} instead of {previous}.',
  ),
  'syntax-changed': kind(
    'link',
    'Le rôle {title} parle {current} au lieu de {previous}.',
    'Role {title} speaks {current} instead of {previous}.',
  ),
  'exchange-refused': kind(
    'link',
    'Le Hub refuse {message} sur cette version : {reason}',
    'The Hub refuses {message} on this version: {reason}',
  ),
  'exchange-let-through': kind(
    'link',
    'Le Hub laisse désormais passer {message}.',
    'The Hub now lets {message} through.',
  ),
  'flow-changed': kind(
    'link',
    'Les étapes de la cinématique « {title} » changent.',
    'The steps of flow “{title}” change.',
  ),
  'exchange-name-changed': kind(
    'link',
    'L’exchange où publier est {current} au lieu de {previous}.',
    'The exchange to publish on is {current} instead of {previous}.',
  ),
  'protocol-changed': kind(
    'link',
    'Le protocole est {current} au lieu de {previous}.',
    'The protocol is {current} instead of {previous}.',
  ),
  'server-changed': kind(
    'link',
    'Le serveur {title} est {current} au lieu de {previous}.',
    'Server {title} is {current} instead of {previous}.',
  ),
  'time-to-live-changed': kind(
    'link',
    'Un message attend {current} secondes dans une file au lieu de {previous}, puis il est perdu pour son destinataire.',
    'A message waits {current} seconds in a queue instead of {previous}, then it is lost to its recipient.',
  ),
  'routing-changed': kind(
    'link',
    'Dans le Hub, {fact} est {current} au lieu de {previous}.',
    'Inside the Hub, {fact} is {current} instead of {previous}.',
  ),
  'queue-changed': kind(
    'link',
    'Les enveloppes {kind} arrivent dans la file {current} au lieu de {previous}.',
    '{kind} envelopes arrive in queue {current} instead of {previous}.',
  ),
  'hub-client-changed': kind(
    'link',
    'Le Hub écrit sous l’identité {current} au lieu de {previous}.',
    'The Hub writes under identity {current} instead of {previous}.',
  ),
  'header-changed': kind(
    'link',
    'L’en-tête est décrit par {current} au lieu de {previous}.',
    'The header is described by {current} instead of {previous}.',
  ),
  'service-message-added': kind(
    'link',
    'Nouveau message de service {message} ({title}), dans la file {queue}.',
    'New service message {message} ({title}), in queue {queue}.',
  ),
  'service-message-removed': kind(
    'link',
    'Le message de service {message} ({title}) n’existe plus{refused}.',
    'Service message {message} ({title}) no longer exists{refused}.',
  ),
  'error-code-added': kind(
    'link',
    'Nouveau code de refus {code} {name} : {title}.',
    'New code of refusal {code} {name}: {title}.',
  ),
  'error-code-removed': kind(
    'link',
    'Le code de refus {code} {name} n’existe plus.',
    'Code of refusal {code} {name} no longer exists.',
  ),
  'error-code-renamed': kind(
    'link',
    'Le code de refus {code} se nomme {current} au lieu de {previous}.',
    'Code of refusal {code} is named {current} instead of {previous}.',
  ),
} as const satisfies Record<string, ChangeKindDefinition>;
