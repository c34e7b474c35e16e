/** Whether a message with this finding is refused (`error`), or passes and will still trouble a reader. */
export type Severity = 'error' | 'warning';

interface Sentence {
  readonly severity: Severity;
  readonly fr: string;
  readonly en: string;
}

const error = <const Fr extends string>(fr: Fr, en: string) => ({ severity: 'error', fr, en }) as const;
const warning = <const Fr extends string>(fr: Fr, en: string) => ({ severity: 'warning', fr, en }) as const;

/** Everything this package has to say of a message. What stands between braces is filled in. */
export const TABLE = {
  // Which message it is.
  'object-expected': error(
    'un objet est attendu, ses champs entre accolades ; trouvé : {found}',
    'an object is expected, its fields between braces; found: {found}',
  ),
  'message-missing': error(
    'aucun message de ce lien ; messages possibles : {known}',
    'no message of this link; possible messages: {known}',
  ),
  'message-misspelled': error(
    '« {name} » n’est pas un message de ce lien ; le plus proche : « {suggestion} »',
    '“{name}” is not a message of this link; the closest: “{suggestion}”',
  ),
  'message-not-carried': error(
    'le lien {link} ne porte pas le message {message} (« {name} ») ; messages possibles : {known}',
    'link {link} does not carry message {message} (“{name}”); possible messages: {known}',
  ),
  'root-missing': error(
    'la racine manque : ces champs sont ceux du message {message}, à mettre sous « {root} »',
    'the root is missing: these fields are those of message {message}, to be put under “{root}”',
  ),
  'root-repeated': error(
    'la racine « {root} » est répétée : les champs du message {message} se mettent sous la première, ou se donnent sans racine',
    'the root “{root}” is repeated: the fields of message {message} are put under the first, or given without a root',
  ),
  'element-root-repeated': error(
    'ligne {line} : la racine « {name} » est répétée ; ses champs se mettent sous la première',
    'line {line}: the root “{name}” is repeated; its fields are put under the first',
  ),
  'body-expected': error(
    'les champs du message {message} sont attendus ici, sans racine ni enveloppe ; trouvé : {found}',
    'the fields of message {message} are expected here, without root or envelope; found: {found}',
  ),
  'header-missing': error(
    'l’en-tête manque : à côté de « {root} », il faut {names}',
    'the header is missing: beside “{root}”, {names} are needed',
  ),
  'message-several': error(
    '« {name} » est de trop : « {first} » est déjà le message, et il n’y en a qu’un',
    '“{name}” is one too many: “{first}” is the message already, and there is one only',
  ),
  'kind-differs': error(
    'un message {message} ne voyage pas dans une enveloppe de nature « {value} » ; natures possibles : {known}',
    'a message {message} does not travel in an envelope of kind “{value}”; possible kinds: {known}',
  ),
  'kind-differs-xml': warning(
    'un message {message} ne voyage pas dans une enveloppe de nature « {value} » ; natures possibles : {known} ; le XSD le laisse passer, le schéma JSON le refuse',
    'a message {message} does not travel in an envelope of kind “{value}”; possible kinds: {known}; the XSD lets it through, the JSON Schema refuses it',
  ),
  'content-several': warning(
    'l’enveloppe porte {count} contenus : le Hub ne lit que le premier',
    'the envelope carries {count} contents: the Hub reads the first only',
  ),
  'member-ignored': warning(
    '« {name} » n’est ni l’en-tête ni le message : le Hub l’ignore et XML ne le porte pas',
    '“{name}” is neither header nor message: the Hub ignores it and XML does not carry it',
  ),
  // What the envelope and the header say, against one another.
  'distribution-id-foreign': error(
    '« {value} » ne commence pas par l’identifiant de l’émetteur, « {sender} » : le Hub refuse l’envoi',
    '“{value}” does not begin with the identity of the sender, “{sender}”: the Hub refuses it',
  ),
  'distribution-id-form': warning(
    '« {value} » : après l’identifiant de l’émetteur, « {sender} », viennent « _ » puis un identifiant interne',
    '“{value}”: the identity of the sender, “{sender}”, is followed by “_” and an internal identifier',
  ),
  'expires-before-sent': error(
    'l’envoi expire ({value}) avant d’être envoyé ou au même instant ({sent}) : le Hub le refuse',
    'it expires ({value}) before it is sent or at the same moment ({sent}): the Hub refuses it',
  ),
  'no-health-actor': error(
    'ni l’émetteur, « {sender} », ni le destinataire, « {value} », n’est un acteur de santé (fr.health…) : le Hub refuse l’envoi',
    'neither the sender, “{sender}”, nor the recipient, “{value}”, is a health actor (fr.health…): the Hub refuses it',
  ),
  'address-scheme-unusual': warning(
    '« {value} » n’est pas le plan d’adressage du Hub, « hubex »',
    '“{value}” is not the address scheme of the Hub, “hubex”',
  ),
  'header-differs': warning(
    '« {value} » contredit l’enveloppe, où {name} vaut « {expected} » ; le Hub ne le contrôle pas',
    '“{value}” contradicts the envelope, whose {name} is “{expected}”; the Hub does not check that',
  ),
  // Fields.
  'field-missing': error(
    'ce champ est obligatoire et il manque (balise « {name} »)',
    'this field is required and missing (tag “{name}”)',
  ),
  'field-unknown': error(
    'la balise « {name} » n’existe pas à cet endroit ; balises possibles : {known}',
    'the tag “{name}” does not exist in this place; possible tags: {known}',
  ),
  'field-misspelled': error(
    'la balise « {name} » n’existe pas à cet endroit ; la plus proche : « {suggestion} »',
    'the tag “{name}” does not exist in this place; the closest: “{suggestion}”',
  ),
  'field-renamed': error(
    '« {name} » est inconnu ; vouliez-vous dire « {suggestion} », obligatoire ici ?',
    '“{name}” is unknown; did you mean “{suggestion}”, required here?',
  ),
  'field-forbidden': error(
    'ce champ n’est pas permis dans ce message',
    'this field is not allowed in this message',
  ),
  'value-null': error(
    'null n’est pas une valeur : donner une valeur, ou retirer le champ s’il est facultatif',
    'null is no value: give one, or remove the field if it is optional',
  ),
  'text-expected': error(
    'un texte est attendu, entre guillemets ; trouvé : {found}',
    'a text is expected, between quotes; found: {found}',
  ),
  'number-expected': error(
    'un nombre est attendu, sans guillemets ; trouvé : {found}',
    'a number is expected, without quotes; found: {found}',
  ),
  'integer-expected': error(
    'un nombre entier est attendu, sans guillemets ni décimales ; trouvé : {found}',
    'a whole number is expected, without quotes or decimals; found: {found}',
  ),
  'boolean-expected': error(
    'true ou false est attendu, sans guillemets ; trouvé : {found}',
    'true or false is expected, without quotes; found: {found}',
  ),
  'list-expected': error(
    'une liste est attendue, entre crochets même pour une seule valeur ; trouvé : {found}',
    'a list is expected, between brackets even for one value; found: {found}',
  ),
  'list-unexpected': error(
    'une seule valeur est attendue, sans crochets ; trouvé : une liste',
    'one value is expected, without brackets; found: a list',
  ),
  'items-too-few': error(
    'trop peu de valeurs : {count}, il en faut au moins {limit}',
    'too few values: {count}, at least {limit} are needed',
  ),
  'items-too-many': error(
    'trop de valeurs : {count}, il en faut au plus {limit}',
    'too many values: {count}, at most {limit} are allowed',
  ),
  'pattern-broken': error(
    '« {value} » n’a pas la forme attendue : {pattern}',
    '“{value}” does not have the expected form: {pattern}',
  ),
  'pattern-broken-example': error(
    '« {value} » n’a pas la forme attendue, par exemple « {example} » ; forme : {pattern}',
    '“{value}” does not have the expected form, for example “{example}”; form: {pattern}',
  ),
  'date-wrong': error(
    '« {value} » n’est pas une date ; écrire année-mois-jour, par exemple 2025-03-10',
    '“{value}” is not a date; write year-month-day, for example 2025-03-10',
  ),
  'date-time-wrong': error(
    '« {value} » n’est pas une date et heure de la forme attendue ; écrire {form}, par exemple 2025-03-10T10:37:00+01:00',
    '“{value}” is not a date and time of the expected form; write {form}, for example 2025-03-10T10:37:00+01:00',
  ),
  'date-time-xml-only': warning(
    '« {value} » passe en XML et serait refusé en JSON ; écrire le décalage horaire, sans Z ni fraction de seconde, par exemple 2025-03-10T10:37:00+01:00',
    '“{value}” passes in XML and would be refused in JSON; write the offset, without Z or fraction of a second, for example 2025-03-10T10:37:00+01:00',
  ),
  'phone-number-wrong': error(
    '« {value} » n’est pas un numéro de téléphone ; écrire « tel: », puis le numéro, par exemple tel:+33612345678',
    '“{value}” is not a telephone number; write “tel:”, then the number, for example tel:+33612345678',
  ),
  'moment-impossible': error(
    '« {value} » n’existe pas : le jour ou l’heure est impossible',
    '“{value}” does not exist: the day or the hour is impossible',
  ),
  'date-time-json-only': warning(
    '« {value} » passe en JSON et serait refusé en XML : T et Z en majuscules, décalage horaire de -14:00 à +14:00, secondes jusqu’à 59',
    '“{value}” passes in JSON and would be refused in XML: T and Z in capitals, offset from -14:00 to +14:00, seconds up to 59',
  ),
  'day-impossible': warning(
    '« {value} » n’existe pas dans le calendrier ; les schémas le laissent passer',
    '“{value}” is not in the calendar; schemas let it through',
  ),
  'code-unknown': error(
    '« {value} » n’est pas dans {list} ; valeurs possibles : {known}',
    '“{value}” is not in {list}; possible values: {known}',
  ),
  'code-misspelled': error(
    '« {value} » n’est pas dans {list} ; la valeur la plus proche : {suggestion} ; valeurs possibles : {known}',
    '“{value}” is not in {list}; the closest value: {suggestion}; possible values: {known}',
  ),
  'label-for-code': error(
    '« {value} » est un libellé de {list} ; écrire son code, « {suggestion} »',
    '“{value}” is a label of {list}; write its code, “{suggestion}”',
  ),
  'code-not-listed': warning(
    '« {value} » n’est pas dans {list}, dont le schéma ne vérifie que la forme',
    '“{value}” is not in {list}, of which the schema checks the form only',
  ),
  'code-not-listed-close': warning(
    '« {value} » n’est pas dans {list}, dont le schéma ne vérifie que la forme ; le plus proche : {suggestion}',
    '“{value}” is not in {list}, of which the schema checks the form only; the closest: {suggestion}',
  ),
  'value-not-json': error(
    'cette valeur n’existe pas en JSON ; trouvé : {found}',
    'there is no such value in JSON; found: {found}',
  ),
  'value-unreadable': error(
    'cette valeur ne se laisse pas lire : sa lecture lance une erreur (accesseur, Proxy) ; donner une copie, de simples données',
    'this value cannot be read: reading it throws an error (getter, Proxy); give a copy, plain data',
  ),
  'members-inherited': error(
    'cet objet hérite {names} (classe, Object.create), que ni JSON ni XML ne portent ; les recopier dans un objet simple',
    'this object inherits {names} (class, Object.create), which neither JSON nor XML carries; copy them into a plain object',
  ),
  'number-digits-lost': warning(
    'le nombre {value} a plus de chiffres que les lecteurs de JSON n’en gardent ; au-delà de 15 chiffres, utiliser un texte ou arrondir',
    'the number {value} has more digits than readers of JSON keep; beyond 15 digits, use a text or round it',
  ),
  'too-large': error(
    'le message dépasse {limit} octets : il n’a pas été contrôlé',
    'the message is larger than {limit} bytes: it was not examined',
  ),
  'findings-stopped': error(
    'arrêt après {count} constat(s) ; il peut y en avoir d’autres',
    'stopped after {count} finding(s); there may be more',
  ),
  'too-deep': error(
    'le message est imbriqué trop profondément pour être lu',
    'the message is nested too deeply to be read',
  ),
  // Conversions.
  'member-missing': error('« {name} » manque dans l’enveloppe', '“{name}” is missing in the envelope'),
  'message-not-one': error(
    'exactement un message de ce lien est attendu ({known}) ; trouvé : {found}',
    'exactly one message of this link is expected ({known}); found: {found}',
  ),
  'text-unwritable': error(
    'le texte contient un caractère que XML ne peut pas porter',
    'the text holds a character that XML cannot carry',
  ),
  'name-unwritable': error(
    '« {name} » ne peut pas être le nom d’un élément XML',
    '“{name}” cannot be the name of an XML element',
  ),
  'xml-unreadable': error(
    'ligne {line}, colonne {column} : XML illisible, {reason}',
    'line {line}, column {column}: XML cannot be read, {reason}',
  ),
  'xml-text-expected': error(
    'un texte XML est attendu ; trouvé : {found}',
    'an XML text is expected; found: {found}',
  ),
  'xml-empty': error('il n’y a aucun élément XML', 'there is no XML element'),
  'xml-tag-open': error(
    'ligne {line} : la balise <{name}> n’est jamais refermée',
    'line {line}: the tag <{name}> is never closed',
  ),
  'xml-tag-unmatched': error(
    'ligne {line} : </{name}> ne referme pas <{open}>, la balise ouverte en dernier',
    'line {line}: </{name}> does not close <{open}>, the tag opened last',
  ),
  'xml-text-outside': error(
    'ligne {line} : du texte se trouve hors de l’élément racine',
    'line {line}: text stands outside the root element',
  ),
  'xml-character-bare': error(
    'ligne {line} : dans un texte, & s’écrit &amp; et < s’écrit &lt;',
    'line {line}: in a text, & is written &amp; and < is written &lt;',
  ),
  'xml-doctype': error(
    'ligne {line} : une déclaration DOCTYPE est interdite dans un message',
    'line {line}: a DOCTYPE declaration is forbidden in a message',
  ),
  'xml-too-deep': error(
    'ligne {line} : les éléments sont imbriqués trop profondément',
    'line {line}: the elements are nested too deeply',
  ),
  'xml-attributes-too-many': error(
    'ligne {line} : un élément a plus de {limit} attributs, ceux d’un message en ont deux au plus',
    'line {line}: an element has more than {limit} attributes, those of a message have two at most',
  ),
  'xml-elements-too-many': error(
    'le message a plus de {limit} éléments : il n’a pas été contrôlé',
    'the message has more than {limit} elements: it was not examined',
  ),
  'xml-root-unknown': error(
    '« {name} » n’est pas un message de ce lien ; messages possibles : {known}',
    '“{name}” is not a message of this link; possible messages: {known}',
  ),
  'xml-namespace-wrong': error(
    'l’espace de noms de « {name} » est « {found} » au lieu de « {expected} »',
    'the namespace of “{name}” is “{found}” instead of “{expected}”',
  ),
  'envelope-empty': error('l’enveloppe ne contient aucun message', 'the envelope holds no message'),
  'element-missing': error(
    'ligne {line} : il manque ici l’élément « {name} »',
    'line {line}: the element “{name}” is missing here',
  ),
  'element-unknown': error(
    'ligne {line} : l’élément « {name} » n’existe pas à cet endroit',
    'line {line}: the element “{name}” does not exist in this place',
  ),
  'element-misspelled': error(
    'ligne {line} : l’élément « {name} » n’existe pas à cet endroit ; le plus proche : « {suggestion} »',
    'line {line}: the element “{name}” does not exist in this place; the closest: “{suggestion}”',
  ),
  'element-renamed': error(
    'ligne {line} : « {name} » est inconnu ; vouliez-vous dire « {suggestion} », obligatoire ici ?',
    'line {line}: “{name}” is unknown; did you mean “{suggestion}”, required here?',
  ),
  'attribute-unknown': error(
    'ligne {line} : « {name} » n’a pas d’attribut « {attribute} »',
    'line {line}: “{name}” has no attribute “{attribute}”',
  ),
  'element-nil': error(
    'ligne {line} : xsi:nil n’est pas permis sur « {name} » ; une valeur absente est un élément absent',
    'line {line}: xsi:nil is not allowed on “{name}”; a value that is absent is an element that is absent',
  ),
  'xlink-type-wrong': error(
    'ligne {line} : « {name} » porte l’attribut xlink:type="{expected}"',
    'line {line}: “{name}” has the attribute xlink:type="{expected}"',
  ),
  'element-repeated': error(
    'ligne {line} : l’élément « {name} » ne peut pas être répété',
    'line {line}: the element “{name}” cannot be repeated',
  ),
  'element-misplaced': error(
    'ligne {line} : l’élément « {name} » doit venir avant « {next} » ; XML suit l’ordre du schéma',
    'line {line}: the element “{name}” must come before “{next}”; XML follows the order of the schema',
  ),
  'element-unexpected': error(
    'ligne {line} : « {name} » contient des éléments, une valeur est attendue',
    'line {line}: “{name}” holds elements, a value is expected',
  ),
  'element-text-unexpected': error(
    'ligne {line} : « {name} » contient du texte, des éléments sont attendus',
    'line {line}: “{name}” holds text, elements are expected',
  ),
} as const satisfies Readonly<Record<string, Sentence>>;

/** What a finding or a fault is about. */
export type SentenceCode = keyof typeof TABLE;
