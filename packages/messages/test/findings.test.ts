import { describe, expect, test } from 'vitest';
import {
  type Fault,
  type Finding,
  fromXml,
  toXml,
  unwrap,
  type ValidatorError,
  validateMessage,
  validateXmlMessage,
} from '../src/index.ts';
import { TABLE } from '../src/words/table.ts';
import { LINK, runtimeSaying, validator } from './link-fixture.ts';

/** One remark of a compiled validator on the message `bilan`. */
const said = (value: unknown, instancePath: string, keyword: string, params: Record<string, unknown> = {}) =>
  validateMessage({ bilan: value }, runtimeSaying({ instancePath, keyword, params })).findings;
const judged = (value: unknown) => validateMessage(value, runtimeSaying()).findings;
const judgedXml = (xml: string) => validateXmlMessage(xml, runtimeSaying()).findings;
const XML = (body: string) => `<bilan xmlns="urn:emergency:essai:1.0:bilan">${body}</bilan>`;
const envelope = (message: object, more: object = {}) => ({
  distributionKind: 'Report',
  content: [{ jsonContent: { embeddedJsonContent: { message } } }],
  ...more,
});
const RESOURCE = ' xlink:type="resource"';
const CONTENT_OBJECT = (business: string) =>
  `<contentObject${RESOURCE}><contentXML><embeddedXMLContent><message xmlns="urn:emergency:essai:1.0">${business}</message></embeddedXMLContent></contentXML></contentObject>`;
const envelopeXml = ({ kind = 'Report', type = 'extended', content = '' }) =>
  `<edxlDistribution xmlns="urn:oasis:names:tc:emergency:EDXL:DE:2.0" xmlns:xlink="http://www.w3.org/1999/xlink" xlink:type="${type}"><distributionKind>${kind}</distributionKind><content${RESOURCE}>${content || CONTENT_OBJECT('<bilan xmlns="urn:emergency:essai:1.0:bilan"/>')}</content></edxlDistribution>`;
const faults = (outcome: { readonly ok: boolean; readonly faults?: readonly Fault[] }) =>
  outcome.faults ?? [];
const deep = () => {
  throw new RangeError('Maximum call stack size exceeded');
};

/** How every fault is told, code by code; each of these gives exactly one. */
const CASES: readonly (readonly [code: string, told: readonly (Finding | Fault)[], message: string])[] = [
  [
    'object-expected',
    judged([]),
    'Message : un objet est attendu, ses champs entre accolades ; trouvé : une liste.',
  ],
  [
    'message-missing',
    judged({}),
    'Message : aucun message de ce lien ; messages possibles : EX-BILAN (bilan), EX-ERREUR (erreur), EX-ACCUSE (accuse).',
  ],
  [
    'message-misspelled',
    judged({ billan: {} }),
    'Message : « billan » n’est pas un message de ce lien ; le plus proche : « bilan ».',
  ],
  [
    'message-not-carried',
    judged({ autre: {} }),
    'Message : le lien 15-essai v1.0 ne porte pas le message EX-AUTRE (« autre ») ; messages possibles : EX-BILAN (bilan), EX-ERREUR (erreur), EX-ACCUSE (accuse).',
  ],
  [
    'root-repeated',
    judged({ bilan: { bilan: { caseId: 'fr.1' } } }),
    'Message EX-BILAN : la racine « bilan » est répétée : les champs du message EX-BILAN se mettent sous la première, ou se donnent sans racine.',
  ],
  [
    'body-expected',
    judged({ bilan: { accuse: {} } }),
    'Message EX-BILAN : les champs du message EX-BILAN sont attendus ici, sans racine ni enveloppe ; trouvé : le message EX-ACCUSE (« accuse »).',
  ],
  [
    'element-root-repeated',
    judgedXml(XML('<bilan><caseId>fr.1</caseId></bilan>')),
    'Ligne 1 : la racine « bilan » est répétée ; ses champs se mettent sous la première.',
  ],
  [
    'message-several',
    judged({ bilan: {}, accuse: {} }),
    'Message : « accuse » est de trop : « bilan » est déjà le message, et il n’y en a qu’un.',
  ],
  [
    'kind-differs',
    judged(envelope({ bilan: {} }, { distributionKind: 'Ack' })),
    'Enveloppe, champ « Nature de l’envoi » : un message EX-BILAN ne voyage pas dans une enveloppe de nature « Ack » ; natures possibles : Report, Update.',
  ],
  [
    'content-several',
    judged(
      envelope({}, { content: [envelope({ bilan: {} }).content[0], envelope({ bilan: {} }).content[0]] }),
    ),
    'Enveloppe, champ « content » n° 2 : l’enveloppe porte 2 contenus : le Hub ne lit que le premier.',
  ],
  [
    'field-missing',
    said({ patient: [{}, {}] }, '/patient/1', 'required', { missingProperty: 'sex' }),
    'Patient n° 2, champ « Sexe » : ce champ est obligatoire et il manque (balise « sex »).',
  ],
  [
    'field-unknown',
    said({ patient: [{}] }, '/patient/0', 'members', { name: 'zzz' }),
    'Patient n° 1 : la balise « zzz » n’existe pas à cet endroit ; balises possibles : sex, colour, place, motive.',
  ],
  [
    'field-misspelled',
    said({}, '', 'members', { name: 'caseID' }),
    'Message EX-BILAN : la balise « caseID » n’existe pas à cet endroit ; la plus proche : « caseId ».',
  ],
  [
    'field-forbidden',
    said({ free: '' }, '/free', 'false schema'),
    'Champ « Note » : ce champ n’est pas permis dans ce message.',
  ],
  [
    'value-null',
    said({ count: null }, '/count', 'type', { type: 'integer' }),
    'Champ « Nombre » : null n’est pas une valeur : donner une valeur, ou retirer le champ s’il est facultatif.',
  ],
  [
    'text-expected',
    said({ free: 12 }, '/free', 'type', { type: 'string' }),
    'Champ « Note » : un texte est attendu, entre guillemets ; trouvé : 12.',
  ],
  [
    'number-expected',
    said({ count: {} }, '/count', 'type', { type: 'number' }),
    'Champ « Nombre » : un nombre est attendu, sans guillemets ; trouvé : un objet.',
  ],
  [
    'integer-expected',
    said({ count: 'deux' }, '/count', 'type', { type: 'integer' }),
    'Champ « Nombre » : un nombre entier est attendu, sans guillemets ni décimales ; trouvé : le texte « deux ».',
  ],
  [
    'boolean-expected',
    said({ count: 1 }, '/count', 'type', { type: 'boolean' }),
    'Champ « Nombre » : true ou false est attendu, sans guillemets ; trouvé : 1.',
  ],
  [
    'list-expected',
    said({ patient: {} }, '/patient', 'type', { type: 'array' }),
    'Champ « Patient » : une liste est attendue, entre crochets même pour une seule valeur ; trouvé : un objet.',
  ],
  [
    'list-unexpected',
    said({ free: [] }, '/free', 'type', { type: 'string' }),
    'Champ « Note » : une seule valeur est attendue, sans crochets ; trouvé : une liste.',
  ],
  [
    'items-too-few',
    said({ patient: [] }, '/patient', 'minItems', { limit: 1 }),
    'Champ « Patient » : trop peu de valeurs : 0, il en faut au moins 1.',
  ],
  [
    'items-too-many',
    said({ patient: [1, 2] }, '/patient', 'maxItems', { limit: 1 }),
    'Champ « Patient » : trop de valeurs : 2, il en faut au plus 1.',
  ],
  [
    'pattern-broken',
    said({ free: 'a' }, '/free', 'pattern', { pattern: '^b$' }),
    'Champ « Note » : « a » n’a pas la forme attendue : ^b$.',
  ],
  [
    'pattern-broken-example',
    said({ caseId: 'a' }, '/caseId', 'pattern', { pattern: '^fr' }),
    'Champ « Dossier » : « a » n’a pas la forme attendue, par exemple « fr.1 » ; forme : ^fr.',
  ],
  [
    'date-wrong',
    said({ birth: 'hier' }, '/birth', 'pattern', { pattern: '' }),
    'Champ « Naissance » : « hier » n’est pas une date ; écrire année-mois-jour, par exemple 2025-03-10.',
  ],
  [
    'date-time-wrong',
    said({ at: '2025-03-10T10:37:00Z' }, '/at', 'pattern', { pattern: '' }),
    'Champ « Heure » : « 2025-03-10T10:37:00Z » n’est pas une date et heure de la forme attendue ; écrire le décalage horaire, sans Z ni fraction de seconde, par exemple 2025-03-10T10:37:00+01:00.',
  ],
  [
    'phone-number-wrong',
    said({ phone: '0612' }, '/phone', 'pattern', { pattern: '' }),
    'Champ « Téléphone » : « 0612 » n’est pas un numéro de téléphone ; écrire « tel: », puis le numéro, par exemple tel:+33612345678.',
  ],
  [
    'moment-impossible',
    said({ at: '2025-02-30T10:37:00+01:00' }, '/at', 'format'),
    'Champ « Heure » : « 2025-02-30T10:37:00+01:00 » n’existe pas : le jour ou l’heure est impossible.',
  ],
  [
    'day-impossible',
    said({ birth: '2025-02-30' }, '/birth', 'format'),
    'Champ « Naissance » : « 2025-02-30 » n’existe pas dans le calendrier ; les schémas le laissent passer.',
  ],
  [
    'date-time-xml-only',
    validateXmlMessage(
      XML('<at>2025-03-10T10:37:00Z</at>'),
      runtimeSaying({ instancePath: '/at', keyword: 'pattern', params: { pattern: '' } }),
    ).findings,
    'Champ « Heure » : « 2025-03-10T10:37:00Z » passe en XML et serait refusé en JSON ; écrire le décalage horaire, sans Z ni fraction de seconde, par exemple 2025-03-10T10:37:00+01:00.',
  ],
  [
    'code-unknown',
    said({ patient: [{ place: '??????' }] }, '/patient/0/place', 'codes'),
    'Patient n° 1, champ « place » : « ?????? » n’est pas dans la nomenclature « LIEUX » ; valeurs possibles : L10.00, L20.00, L30.00, L40.00, L50.00, L60.00, L70.00, L80.00, L90.00, L100.00…',
  ],
  [
    'code-misspelled',
    said({ patient: [{ colour: 'roug' }] }, '/patient/0/colour', 'codes'),
    'Patient n° 1, champ « Couleur » : « roug » n’est pas dans la liste de ce champ ; la valeur la plus proche : « ROUGE » ; valeurs possibles : ROUGE, VERT.',
  ],
  [
    'label-for-code',
    said({ patient: [{ sex: 'feminin' }] }, '/patient/0/sex', 'codes'),
    'Patient n° 1, champ « Sexe » : « feminin » est un libellé de la nomenclature « NOS-SEXE » ; écrire son code, « F ».',
  ],
  [
    'code-not-listed',
    judged({ bilan: { patient: [{ motive: 'Z' }] } }),
    'Patient n° 1, champ « Motif » : « Z » n’est pas dans MOTIFS, dont le schéma ne vérifie que la forme.',
  ],
  [
    'code-not-listed-close',
    judged({ bilan: { patient: [{ motive: 'M01.02' }, { motive: 'M01.09' }] } }),
    'Patient n° 2, champ « Motif » : « M01.09 » n’est pas dans MOTIFS, dont le schéma ne vérifie que la forme ; le plus proche : « M01.02 » (Chute).',
  ],
  [
    'too-deep',
    validateMessage(
      { bilan: {} },
      {
        ...runtimeSaying(),
        validators: { ...runtimeSaying().validators, messages: new Map([['bilan', deep]]) },
      },
    ).findings,
    'Message EX-BILAN : le message est imbriqué trop profondément pour être lu.',
  ],
  [
    'root-missing',
    judged({ caseId: 'A', patient: [], free: 'x' }),
    'Message : la racine manque : ces champs sont ceux du message EX-BILAN, à mettre sous « bilan ».',
  ],
  [
    'header-missing',
    validateMessage(envelope({ bilan: {} }), {
      ...runtimeSaying(),
      validators: {
        ...runtimeSaying().validators,
        header: validator(
          { instancePath: '', keyword: 'required', params: { missingProperty: 'messageId' } },
          { instancePath: '', keyword: 'required', params: { missingProperty: 'sentAt' } },
        ),
      },
    }).findings,
    'En-tête : l’en-tête manque : à côté de « bilan », il faut messageId, sentAt.',
  ],
  [
    'kind-differs-xml',
    judgedXml(envelopeXml({ kind: 'Ack' })),
    'Enveloppe, champ « Nature de l’envoi » : un message EX-BILAN ne voyage pas dans une enveloppe de nature « Ack » ; natures possibles : Report, Update ; le XSD le laisse passer, le schéma JSON le refuse.',
  ],
  [
    'member-ignored',
    judged(envelope({ bilan: {}, other: 1 })),
    'Message : « other » n’est ni l’en-tête ni le message : le Hub l’ignore et XML ne le porte pas.',
  ],
  [
    'distribution-id-foreign',
    judged(envelope({ bilan: {} }, { distributionID: 'fr.b_1', senderID: 'fr.a' })),
    'Enveloppe, champ « Identifiant de l’envoi » : « fr.b_1 » ne commence pas par l’identifiant de l’émetteur, « fr.a » : le Hub refuse l’envoi.',
  ],
  [
    'distribution-id-form',
    judged(envelope({ bilan: {} }, { distributionID: 'fr.a1', senderID: 'fr.a' })),
    'Enveloppe, champ « Identifiant de l’envoi » : « fr.a1 » : après l’identifiant de l’émetteur, « fr.a », viennent « _ » puis un identifiant interne.',
  ],
  [
    'expires-before-sent',
    judged(
      envelope(
        { bilan: {} },
        { dateTimeSent: '2025-03-10T10:37:00+01:00', dateTimeExpires: '2025-03-10T10:00:00+01:00' },
      ),
    ),
    'Enveloppe, champ « dateTimeExpires » : l’envoi expire (2025-03-10T10:00:00+01:00) avant d’être envoyé ou au même instant (2025-03-10T10:37:00+01:00) : le Hub le refuse.',
  ],
  [
    'no-health-actor',
    judged(
      envelope(
        { bilan: {} },
        {
          senderID: 'fr.fire.sdis29',
          distributionID: 'fr.fire.sdis29_1',
          descriptor: { explicitAddress: { explicitAddressValue: 'fr.fire.sdis56' } },
        },
      ),
    ),
    'Enveloppe, descriptor, explicitAddress, champ « explicitAddressValue » : ni l’émetteur, « fr.fire.sdis29 », ni le destinataire, « fr.fire.sdis56 », n’est un acteur de santé (fr.health…) : le Hub refuse l’envoi.',
  ],
  [
    'address-scheme-unusual',
    judged(envelope({ bilan: {} }, { descriptor: { explicitAddress: { explicitAddressScheme: 'mailto' } } })),
    'Enveloppe, descriptor, explicitAddress, champ « explicitAddressScheme » : « mailto » n’est pas le plan d’adressage du Hub, « hubex ».',
  ],
  [
    'header-differs',
    judged(envelope({ messageId: 'fr.a_2', bilan: {} }, { distributionID: 'fr.a_1' })),
    'En-tête, champ « Identifiant » : « fr.a_2 » contredit l’enveloppe, où distributionID vaut « fr.a_1 » ; le Hub ne le contrôle pas.',
  ],
  [
    'field-renamed',
    validateMessage(
      { bilan: { caseID: 'A' } },
      runtimeSaying(
        { instancePath: '', keyword: 'required', params: { missingProperty: 'caseId' } },
        { instancePath: '', keyword: 'members', params: { name: 'caseID' } },
      ),
    ).findings,
    'Message EX-BILAN : « caseID » est inconnu ; vouliez-vous dire « caseId », obligatoire ici ?',
  ],
  [
    'date-time-json-only',
    said({ at: '2025-03-10T10:37:00+15:00' }, '/at', 'format'),
    'Champ « Heure » : « 2025-03-10T10:37:00+15:00 » passe en JSON et serait refusé en XML : T et Z en majuscules, décalage horaire de -14:00 à +14:00, secondes jusqu’à 59.',
  ],
  [
    'value-not-json',
    judged({ erreur: { a: [Number.NaN] } }),
    'Champ « a » n° 1 : cette valeur n’existe pas en JSON ; trouvé : NaN.',
  ],
  [
    'number-digits-lost',
    judged({ erreur: { a: 2 ** 53 } }),
    'Champ « a » : le nombre 9007199254740992 a plus de chiffres que les lecteurs de JSON n’en gardent ; au-delà de 15 chiffres, utiliser un texte ou arrondir.',
  ],
  [
    'too-large',
    validateMessage({ erreur: { a: 'b'.repeat(100) } }, runtimeSaying(), { maxBytes: 50 }).findings,
    'Le message dépasse 50 octets : il n’a pas été contrôlé.',
  ],
  [
    'findings-stopped',
    validateMessage({ erreur: { 'a b': 1, 'c d': 2 } }, runtimeSaying(), { maxFindings: 1 }).findings,
    'Arrêt après 1 constat(s) ; il peut y en avoir d’autres.',
  ],
  ['member-missing', faults(unwrap({})), '« content » manque dans l’enveloppe'],
  [
    'message-not-one',
    faults(toXml({}, LINK)),
    'exactement un message de ce lien est attendu (bilan, erreur, accuse) ; trouvé : aucun',
  ],
  [
    'text-unwritable',
    faults(toXml({ bilan: { free: '\u0000' } }, LINK)),
    'le texte contient un caractère que XML ne peut pas porter',
  ],
  [
    'name-unwritable',
    faults(toXml({ erreur: { 'a b': 1 } }, LINK)),
    '« a b » ne peut pas être le nom d’un élément XML',
  ],
  [
    'xml-unreadable',
    judgedXml('<a>\n<a b></a>'),
    'Ligne 2, colonne 6 : XML illisible, un attribut n’a pas de valeur.',
  ],
  [
    'xml-text-expected',
    judgedXml(Symbol('a') as unknown as string),
    'Un texte XML est attendu ; trouvé : Symbol(a).',
  ],
  ['xml-empty', judgedXml(' '), 'Il n’y a aucun élément XML.'],
  ['xml-tag-open', judgedXml('<a>\n<b>'), 'Ligne 2 : la balise <b> n’est jamais refermée.'],
  [
    'xml-tag-unmatched',
    judgedXml('<a>\n<Bilan>\n</bilan></a>'),
    'Ligne 3 : </bilan> ne referme pas <Bilan>, la balise ouverte en dernier.',
  ],
  ['xml-text-outside', judgedXml('bonjour'), 'Ligne 1 : du texte se trouve hors de l’élément racine.'],
  [
    'xml-character-bare',
    judgedXml('<a>\nPierre & Marie</a>'),
    'Ligne 2 : dans un texte, & s’écrit &amp; et < s’écrit &lt;.',
  ],
  [
    'xml-doctype',
    judgedXml('<!DOCTYPE a><a/>'),
    'Ligne 1 : une déclaration DOCTYPE est interdite dans un message.',
  ],
  [
    'xml-attributes-too-many',
    judgedXml(`<bilan ${Array.from({ length: 51 }, (_, index) => `a${index}="x"`).join(' ')}/>`),
    'Ligne 1 : un élément a plus de 50 attributs, ceux d’un message en ont deux au plus.',
  ],
  [
    'xml-elements-too-many',
    validateXmlMessage(XML('<free/>'.repeat(9)), runtimeSaying(), { maxBytes: 130 }).findings,
    'Le message a plus de 4 éléments : il n’a pas été contrôlé.',
  ],
  [
    'value-unreadable',
    judged({
      bilan: {
        get free(): string {
          throw new Error('closed');
        },
      },
    }),
    'Cette valeur ne se laisse pas lire : sa lecture lance une erreur (accesseur, Proxy) ; donner une copie, de simples données.',
  ],
  [
    'members-inherited',
    judged({ bilan: Object.create({ caseId: 'fr.1', note: 1 }) }),
    'Cet objet hérite caseId (classe, Object.create), que ni JSON ni XML ne portent ; les recopier dans un objet simple.',
  ],
  ['xml-too-deep', judgedXml('<a>'.repeat(100)), 'Ligne 1 : les éléments sont imbriqués trop profondément.'],
  [
    'xml-root-unknown',
    judgedXml('<a/>'),
    '« a » n’est pas un message de ce lien ; messages possibles : bilan, erreur, accuse.',
  ],
  [
    'xml-namespace-wrong',
    judgedXml('<bilan/>'),
    'L’espace de noms de « bilan » est «  » au lieu de « urn:emergency:essai:1.0:bilan ».',
  ],
  [
    'envelope-empty',
    faults(fromXml('<edxlDistribution xmlns="urn:oasis:names:tc:emergency:EDXL:DE:2.0"/>', LINK)),
    'l’enveloppe ne contient aucun message',
  ],
  [
    'element-missing',
    judgedXml(
      envelopeXml({
        content: `<contentObject${RESOURCE}/>${CONTENT_OBJECT('<bilan xmlns="urn:emergency:essai:1.0:bilan"/>')}`,
      }),
    ),
    'Ligne 1 : il manque ici l’élément « contentXML ».',
  ],
  [
    'element-misspelled',
    judgedXml(XML('\n<caseIdd>a</caseIdd>')),
    'Ligne 2 : l’élément « caseIdd » n’existe pas à cet endroit ; le plus proche : « caseId ».',
  ],
  [
    'element-renamed',
    validateXmlMessage(
      XML('\n<caseIdd>a</caseIdd>'),
      runtimeSaying({ instancePath: '', keyword: 'required', params: { missingProperty: 'caseId' } }),
    ).findings,
    'Ligne 2 : « caseIdd » est inconnu ; vouliez-vous dire « caseId », obligatoire ici ?',
  ],
  [
    'attribute-unknown',
    judgedXml(XML('<free lang="fr">a</free>')),
    'Ligne 1 : « free » n’a pas d’attribut « lang ».',
  ],
  [
    'element-nil',
    judgedXml(XML('<free xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/>')),
    'Ligne 1 : xsi:nil n’est pas permis sur « free » ; une valeur absente est un élément absent.',
  ],
  [
    'xlink-type-wrong',
    judgedXml(envelopeXml({ type: 'simple' })),
    'Ligne 1 : « edxlDistribution » porte l’attribut xlink:type="extended".',
  ],
  ['element-unknown', judgedXml(XML('\n<zzz/>')), 'Ligne 2 : l’élément « zzz » n’existe pas à cet endroit.'],
  [
    'element-repeated',
    judgedXml(XML('<free>a</free><free>b</free>')),
    'Ligne 1 : l’élément « free » ne peut pas être répété.',
  ],
  [
    'element-misplaced',
    judgedXml(XML('<free>a</free><caseId>b</caseId>')),
    'Ligne 1 : l’élément « caseId » doit venir avant « free » ; XML suit l’ordre du schéma.',
  ],
  [
    'element-unexpected',
    judgedXml(XML('<free><b/></free>')),
    'Ligne 1 : « free » contient des éléments, une valeur est attendue.',
  ],
  [
    'element-text-unexpected',
    judgedXml(XML('<patient>a</patient>')),
    'Ligne 1 : « patient » contient du texte, des éléments sont attendus.',
  ],
];

test.each(CASES)('%s', (code, told, message) => {
  expect(told.map((one) => [one.code, one.message])).toEqual([[code, message]]);
});

test.each([
  ['a message', XML('texte'), ['bilan']],
  [
    'a message whose structure is open',
    '<erreur xmlns="urn:emergency:essai:1.0:erreur">texte</erreur>',
    ['erreur'],
  ],
])('text in place of the elements of %s is one finding, and not dropped in silence', (_, xml, path) => {
  const told = judgedXml(xml).map((finding) => [finding.code, finding.path]);
  expect(told).toEqual([['element-text-unexpected', path]]);
});

describe('a tag told in other words where the one it means is missing is one finding', () => {
  const renamed = (name: string, ...missing: readonly string[]) =>
    validateMessage(
      { bilan: { [name]: 'A' } },
      runtimeSaying(
        ...missing.map((missingProperty) => ({
          instancePath: '',
          keyword: 'required',
          params: { missingProperty },
        })),
        { instancePath: '', keyword: 'members', params: { name } },
      ),
    ).findings.map(({ code, path }) => `${code} ${path.at(-1)}`);

  test.each([
    ['Dossier', ['caseId']],
    ['dossier', ['caseId']],
    ['NAISSANCE', ['birth', 'caseId']],
    ['birthdateOfThePatient', ['birth']],
    ['telephone', ['phone', 'caseId']],
  ])('%s', (name, missing) => {
    expect(renamed(name, ...missing)).toEqual([
      ...missing.slice(1).map((one) => `field-missing ${one}`),
      `field-renamed ${name}`,
    ]);
  });

  test.each([
    ['Dossier', 'caseId'],
    ['birthdate', 'birth'],
  ])('in XML too: %s', (name, missingProperty) => {
    const runtime = runtimeSaying({ instancePath: '', keyword: 'required', params: { missingProperty } });
    const { findings } = validateXmlMessage(XML(`<${name}>a</${name}>`), runtime);
    expect(findings.map(({ code, path }) => `${code} ${path.at(-1)}`)).toEqual([`element-renamed ${name}`]);
  });

  test.each([
    ['autre', ['caseId']],
    ['atelierDeSecours', ['at']],
    [`birth${'h'.repeat(200)}`, ['birth']],
  ])('%s means none', (name, missing) => {
    expect(renamed(name, ...missing)).toEqual([`field-missing ${missing[0]}`, `field-unknown ${name}`]);
  });
});

test.each(['EX-BILAN', 'ex-bilan', 'Ex-Bilan'])('the name of a message in place of its root, %s', (name) => {
  const { findings } = validateMessage({ [name]: { caseId: 'A' } }, runtimeSaying());
  expect(findings.map(({ code, message }) => `${code} ${message}`)).toEqual([
    `message-misspelled Message : « ${name} » n’est pas un message de ce lien ; le plus proche : « bilan ».`,
  ]);
});

test('every code there is has its case', () => {
  const codes = [...CASES.map(([code]) => code)];
  expect(codes.sort()).toEqual(Object.keys(TABLE).sort());
});

test('English says as much as French: the same values in each sentence', () => {
  const values = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
  for (const [code, { fr, en }] of Object.entries(TABLE))
    expect([code, values(en)]).toEqual([code, values(fr)]);
});

describe('a finding', () => {
  test('is data: path, names of the fields, both languages', () => {
    expect(said({ patient: [{}, { sex: 'X' }] }, '/patient/1/sex', 'codes')).toEqual([
      {
        code: 'code-unknown',
        severity: 'error',
        path: ['bilan', 'patient', 1, 'sex'],
        fields: ['Patient n° 2', 'Sexe'],
        message:
          'Patient n° 2, champ « Sexe » : « X » n’est pas dans la nomenclature « NOS-SEXE » ; valeurs possibles : M, F, O.',
        messageEn:
          'Patient no. 2, field “Sexe”: “X” is not in the nomenclature “NOS-SEXE”; possible values: M, F, O.',
      },
    ]);
  });

  test('of a warning leaves the message valid', () => {
    const runtime = runtimeSaying({ instancePath: '/birth', keyword: 'format', params: {} });
    expect(validateMessage({ bilan: { birth: '2025-02-30' } }, runtime).valid).toBe(true);
  });

  test('shows no more of a value than a line', () => {
    const [finding] = said({ free: `a\n${'b'.repeat(500)}` }, '/free', 'pattern', { pattern: 'c' });
    expect(finding?.message).toContain(`« a ${'b'.repeat(58)}… »`);
  });

  test('names members written in a pointer’s own signs', () => {
    const [finding] = said({ 'a/b~c': 1 }, '/a~1b~0c', 'type', { type: 'string' });
    expect(finding?.path).toEqual(['bilan', 'a/b~c']);
  });
});

describe('several remarks', () => {
  const remark = (keyword: string, params = {}) => ({ instancePath: '/patient/0/sex', keyword, params });
  const codesOf = (...errors: readonly ValidatorError[]) =>
    validateMessage({ bilan: { patient: [{ sex: 1 }] } }, runtimeSaying(...errors)).findings.map(
      ({ code }) => code,
    );

  test('on one value are one finding, whatever their order', () => {
    const remarks = [
      remark('codes'),
      remark('type', { type: 'string' }),
      remark('pattern', { pattern: 'a' }),
    ];
    expect(codesOf(...remarks)).toEqual(['text-expected']);
    expect(codesOf(...remarks.reverse())).toEqual(['text-expected']);
  });

  test('on what is missing are one finding each', () => {
    const required = ['sex', 'colour'].map((missingProperty) => remark('required', { missingProperty }));
    expect(codesOf(...required)).toEqual(['field-missing', 'field-missing']);
  });

  test('without end stop at a thousand, the last of which says so', () => {
    const remarks = Array.from({ length: 5_000 }, (_, index) => ({
      ...remark('type', { type: 'string' }),
      instancePath: `/x${index}`,
    }));
    const codes = codesOf(...remarks);
    expect([codes.length, codes.at(-2), codes.at(-1)]).toEqual([1_000, 'text-expected', 'findings-stopped']);
  });
});

describe('the header', () => {
  const strict = {
    ...runtimeSaying().validators,
    header: validator({ instancePath: '', keyword: 'required', params: { missingProperty: 'messageId' } }),
  };
  const codes = (value: unknown) =>
    validateMessage(value, { link: LINK, validators: strict }).findings.map(({ path }) => path.at(-1));

  test('is asked of a message in an envelope', () => {
    expect(codes(envelope({ sentAt: 'x', bilan: {} }))).toEqual(['messageId']);
  });

  test('is not asked of a message alone, unless a part of it is there', () => {
    expect(codes({ bilan: {} })).toEqual([]);
    expect(codes({ sentAt: 'x', bilan: {} })).toEqual(['messageId']);
  });

  test('is not asked of a message that travels without', () => {
    expect(codes(envelope({ erreur: {} }, { distributionKind: 'Error' }))).toEqual([]);
  });
});

describe('what stands beside the message', () => {
  test('is refused when it stands alone', () => {
    expect(judged({ bilan: {}, other: 1 }).map(({ code, path }) => [code, path])).toEqual([
      ['field-unknown', ['other']],
    ]);
  });

  test('passes with a warning in an envelope, where the Hub does not look at it', () => {
    const { valid, findings } = validateMessage(envelope({ bilan: {}, other: 1 }), runtimeSaying());
    expect([valid, findings.map(({ code, path }) => [code, path.at(-1)])]).toEqual([
      true,
      [['member-ignored', 'other']],
    ]);
  });
});

test('of a date and time of the envelope only the format is asked, which has Z', () => {
  const [finding] = said({ at: '2025-03-10 10:37' }, '/at', 'format');
  expect(finding?.message).toContain(
    'écrire le jour, T, l’heure avec ses secondes, puis le décalage horaire ou Z, par exemple',
  );
});

test('a long number is separated as in print', () => {
  const { findings } = validateMessage({ erreur: { a: 'b'.repeat(20_000_000) } }, runtimeSaying());
  expect(findings.map(({ message, messageEn }) => [message, messageEn])).toEqual([
    [
      'Le message dépasse 16\u202f777\u202f216 octets : il n’a pas été contrôlé.',
      'The message is larger than 16,777,216 bytes: it was not examined.',
    ],
  ]);
});

describe('a body without its root, one tag of which the header has too', () => {
  const header = validator({
    instancePath: '',
    keyword: 'required',
    params: { missingProperty: 'recipient' },
  });
  const codes = (value: object) => {
    const runtime = { ...runtimeSaying(), validators: { ...runtimeSaying().validators, header } };
    return validateMessage(value, runtime).findings.map(({ code }) => code);
  };

  test('is one finding: it has no header to judge', () => {
    expect(codes({ caseId: 'A', patient: [], messageId: 'x' })).toEqual(['root-missing']);
  });

  test('has a header when two of its tags stand there', () => {
    expect(codes({ caseId: 'A', patient: [], messageId: 'x', sentAt: 'y' })).toEqual([
      'root-missing',
      'field-missing',
    ]);
  });
});
