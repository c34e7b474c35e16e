import { type ChangeKindDefinition, kind } from './change-kind.ts';
import { LINK_CHANGE_KINDS } from './link-change-kinds.ts';

export type { ChangeKindDefinition, ChangeSubject } from './change-kind.ts';

/** Every kind of change there is. Adding one is a line here and the rule that reports it. */
export const CHANGE_KINDS = {
  ...LINK_CHANGE_KINDS,
  'message-added': kind('message', 'Nouveau message {message}{inside}.', 'New message {message}{inside}.'),
  'message-removed': kind(
    'message',
    'Le message {message} n’existe plus{announced}{refused}.',
    'Message {message} no longer exists{announced}{refused}.',
  ),
  'message-renamed': kind(
    'message',
    'Le message {previous} s’appelle désormais {current} : qui le reconnaît à son nom doit apprendre le nouveau.',
    'Message {previous} is now called {current}: whoever tells it by its name must learn the new one.',
  ),
  'message-leaving': kind(
    'message',
    'Le message {message} va partir. {departure}',
    'Message {message} will go. {departure}',
  ),
  'root-changed': kind(
    'message',
    'L’élément racine est {current} au lieu de {previous}.',
    'The root element is {current} instead of {previous}.',
  ),
  'namespace-changed': kind(
    'message',
    'L’espace de noms XML est urn:emergency:{current} au lieu de urn:emergency:{previous}. En XML, c’est cassant pour qui envoie et pour qui reçoit ; en JSON, c’est sans effet.',
    'The XML namespace is urn:emergency:{current} instead of urn:emergency:{previous}. In XML this breaks senders and receivers; in JSON it has no effect.',
  ),
  'message-opened': kind(
    'message',
    'Des balises que la spécification ne nomme pas sont désormais admises.',
    'Tags the specification does not name are now accepted.',
  ),
  'message-closed': kind(
    'message',
    'Seules les balises que la spécification nomme sont désormais admises.',
    'Only tags the specification names are now accepted.',
  ),
  'field-added': kind(
    'field',
    'Nouveau champ facultatif {tag} ({label}){inside}.',
    'New optional field {tag} ({label}){inside}.',
  ),
  'required-field-added': kind(
    'field',
    'Nouveau champ obligatoire {tag} ({label}){inside}.',
    'New required field {tag} ({label}){inside}.',
  ),
  'field-removed': kind(
    'field',
    'Le champ facultatif {tag} ({label}) n’existe plus{inside}{announced}.',
    'The optional field {tag} ({label}) no longer exists{inside}{announced}.',
  ),
  'required-field-removed': kind(
    'field',
    'Le champ obligatoire {tag} ({label}) n’existe plus{inside}{announced}.',
    'The required field {tag} ({label}) no longer exists{inside}{announced}.',
  ),
  'field-leaving': kind(
    'field',
    '{tag} ({label}) va partir. {departure}',
    '{tag} ({label}) will go. {departure}',
  ),
  'field-renamed': kind(
    'field',
    'La balise de « {label} » est {current} au lieu de {previous}.',
    'The tag of “{label}” is {current} instead of {previous}.',
  ),
  'field-moved': kind(
    'field',
    '{tag} ({label}) se trouve désormais en {current} au lieu de {previous}.',
    '{tag} ({label}) is now found at {current} instead of {previous}.',
  ),
  'fields-reordered': kind(
    'field',
    'L’ordre des champs change : {current} au lieu de {previous}. En XML, où l’ordre compte, c’est cassant pour qui envoie et pour qui reçoit ; en JSON, c’est sans effet.',
    'The order of the fields changes: {current} instead of {previous}. In XML, where order counts, this breaks senders and receivers; in JSON it has no effect.',
  ),
  'became-required': kind(
    'field',
    '{tag} ({label}) devient obligatoire : {current} au lieu de {previous}.',
    '{tag} ({label}) becomes required: {current} instead of {previous}.',
  ),
  'became-optional': kind(
    'field',
    '{tag} ({label}) devient facultatif : {current} au lieu de {previous}.',
    '{tag} ({label}) becomes optional: {current} instead of {previous}.',
  ),
  'became-list': kind(
    'field',
    '{tag} ({label}) devient une liste : {current} au lieu de {previous}.',
    '{tag} ({label}) becomes a list: {current} instead of {previous}.',
  ),
  'became-single': kind(
    'field',
    '{tag} ({label}) n’est plus une liste : {current} au lieu de {previous}.',
    '{tag} ({label}) is no longer a list: {current} instead of {previous}.',
  ),
  'bounds-narrowed': kind(
    'field',
    '{tag} ({label}) admet moins de répétitions : {current} au lieu de {previous}.',
    '{tag} ({label}) allows fewer items: {current} instead of {previous}.',
  ),
  'bounds-widened': kind(
    'field',
    '{tag} ({label}) admet plus de répétitions : {current} au lieu de {previous}.',
    '{tag} ({label}) allows more items: {current} instead of {previous}.',
  ),
  'type-changed': kind(
    'field',
    '{tag} ({label}) est de type {current} au lieu de {previous}.',
    '{tag} ({label}) is of type {current} instead of {previous}.',
  ),
  'form-changed': kind(
    'field',
    '{tag} ({label}) prend ses valeurs autrement : {current} au lieu de {previous}.',
    '{tag} ({label}) takes its values otherwise: {current} instead of {previous}.',
  ),
  'structure-renamed': kind(
    'field',
    'L’objet de {tag} ({label}) s’appelle {current} au lieu de {previous} : les types générés changent de nom, pas les messages.',
    'The object of {tag} ({label}) is called {current} instead of {previous}: generated types change names, messages do not.',
  ),
  'structure-opened': kind(
    'field',
    'Dans {tag} ({label}), des balises que la spécification ne nomme pas sont désormais admises.',
    'In {tag} ({label}), tags the specification does not name are now accepted.',
  ),
  'structure-closed': kind(
    'field',
    'Dans {tag} ({label}), seules les balises que la spécification nomme sont désormais admises.',
    'In {tag} ({label}), only tags the specification names are now accepted.',
  ),
  'pattern-added': kind(
    'field',
    '{tag} ({label}) doit suivre une forme : {current}.',
    '{tag} ({label}) must follow a pattern: {current}.',
  ),
  'pattern-removed': kind(
    'field',
    '{tag} ({label}) n’a plus à suivre la forme {previous}.',
    '{tag} ({label}) need no longer follow pattern {previous}.',
  ),
  'pattern-anchored': kind(
    'field',
    'La forme de {tag} ({label}) vaut désormais pour la valeur entière : {current}.',
    'The pattern of {tag} ({label}) now holds for the whole value: {current}.',
  ),
  'pattern-changed': kind(
    'field',
    'La forme de {tag} ({label}) est {current} au lieu de {previous}.',
    'The pattern of {tag} ({label}) is {current} instead of {previous}.',
  ),
  'list-attached': kind(
    'field',
    '{tag} ({label}) n’admet plus que les codes de {current}.',
    '{tag} ({label}) now accepts the codes of {current} only.',
  ),
  'list-detached': kind(
    'field',
    '{tag} ({label}) n’est plus limité aux codes de {previous}.',
    '{tag} ({label}) is no longer limited to the codes of {previous}.',
  ),
  'list-replaced': kind(
    'field',
    '{tag} ({label}) prend ses codes dans {current} au lieu de {previous}.',
    '{tag} ({label}) takes its codes from {current} instead of {previous}.',
  ),
  'suggestion-changed': kind(
    'field',
    '{tag} ({label}) est censé prendre ses codes dans {current} au lieu de {previous} : rien n’est refusé, et les codes ne veulent pas dire la même chose.',
    '{tag} ({label}) is meant to take its codes from {current} instead of {previous}: nothing is refused, and the codes do not mean the same.',
  ),
  'value-added': kind(
    'code',
    '{tag} ({label}) admet la valeur {value}.',
    '{tag} ({label}) accepts value {value}.',
  ),
  'value-removed': kind(
    'code',
    '{tag} ({label}) n’admet plus la valeur {value}.',
    '{tag} ({label}) no longer accepts value {value}.',
  ),
  'nomenclature-added': kind(
    'code',
    'Nouvelle nomenclature {title} ({count}).',
    'New code list {title} ({count}).',
  ),
  'nomenclature-removed': kind(
    'code',
    'La nomenclature {title} n’existe plus.',
    'Code list {title} no longer exists.',
  ),
  'code-added': kind('code', 'Nouveau code {code} ({label}).', 'New code {code} ({label}).'),
  'code-renamed': kind(
    'code',
    'Le code de « {label} » est {current} au lieu de {previous}.',
    'The code of “{label}” is {current} instead of {previous}.',
  ),
  'code-removed': kind(
    'code',
    'Le code {code} ({label}) n’existe plus{announced}.',
    'Code {code} ({label}) no longer exists{announced}.',
  ),
  'code-leaving': kind(
    'code',
    'Le code {code} ({label}) va partir. {departure}',
    'Code {code} ({label}) will go. {departure}',
  ),
  'label-moved': kind(
    'code',
    '« {label} » se dit désormais {current} : le code {previous}, qui le disait, se lit « {other} ».',
    '“{label}” is now said by {current}: code {previous}, which said it, reads “{other}”.',
  ),
  'code-ambiguous': kind(
    'code',
    'Le code {code} a deux sens dans la nouvelle version : « {label} » et « {other} ».',
    'Code {code} has two meanings in the new version: “{label}” and “{other}”.',
  ),
  'code-relabelled': kind(
    'code',
    'Le code {code} se lit « {current} » au lieu de « {previous} ».',
    'Code {code} reads “{current}” instead of “{previous}”.',
  ),
  'label-changed': kind(
    'words',
    '{tag} s’appelle « {current} » au lieu de « {previous} ».',
    '{tag} is called “{current}” instead of “{previous}”.',
  ),
  'description-changed': kind(
    'words',
    'La description de {tag} ({label}) est récrite.',
    'The description of {tag} ({label}) is rewritten.',
  ),
} as const satisfies Record<string, ChangeKindDefinition>;

/** A kind of change, `field-removed`. */
export type ChangeKind = keyof typeof CHANGE_KINDS;
