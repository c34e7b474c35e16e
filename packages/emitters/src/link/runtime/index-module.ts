import type { LinkPackage, LinkVersion } from '@hubsante/model';
import { carriedBy } from '../../shared/envelope/carried.ts';
import { MESSAGES_TYPES } from './messages-source.ts';

/** `index.js`: the functions of the package, bound to its link. */
export function indexModule({ link, version }: LinkVersion): string {
  return `// ${link} v${version}: see index.d.ts.
import { facts } from './facts.js';
import { link } from './link.js';
import * as messages from './messages.js';
import { validators } from './validators.js';

export { link };
const runtime = { link, validators };

export function validate(message, limits) {
  return messages.validateMessage(message, runtime, limits);
}

export function validateXml(text, limits) {
  return messages.validateXmlMessage(text, runtime, limits);
}

export function wrap(message, wrapping) {
  return messages.wrapFor(message, wrapping, facts);
}

export function unwrap(envelope) {
  return messages.unwrap(envelope);
}

export function toXml(message, limits) {
  return messages.toXml(message, link, limits);
}

export function fromXml(text, limits) {
  return messages.fromXml(text, link, limits);
}

export function allowedOn(vhost) {
  return messages.allowedOn(vhost, [facts]);
}

export function convert(message, way) {
  return messages.convert(message, way);
}
`;
}

/** `index.d.ts`: the same for people and for TypeScript. */
export function indexDeclarations(subject: LinkPackage): string {
  const { link, version, vhost, roles } = subject.link;
  const [role] = roles;
  const [first] = carriedBy(subject);
  const root = first?.message.root ?? 'message';
  const names = carriedBy(subject).map(({ message }) => message.name);
  const roots = [...new Set(carriedBy(subject).map(({ message }) => JSON.stringify(message.root)))];
  return `/**
 * Lien ${link} v${version} du Hub Santé, vhost \`${vhost}\` : valider, mettre sous enveloppe, convertir ses messages.
 * Messages : ${names.join(', ')}.
 *
 * Rien n’est jamais lancé (\`throw\`) pour un message fautif : chaque fonction rend son résultat ou ses constats. Tout
 * fonctionne sous une Content-Security-Policy stricte et sans réseau, dans Node (18.20 ou plus) et les navigateurs.
 */

/** Élément racine de chaque message du lien. */
export type Root = ${roots.length === 0 ? 'never' : roots.join(' | ')};

/** Un message du lien, sous sa racine ; l’en-tête peut se trouver à côté. */
export type LinkMessage = { [One in Root]: { readonly [Name in One]: object } }[Root];

/**
 * Ce que TypeScript accepte pour un message : un message du lien ou une enveloppe. Ce qui vient d’ailleurs, et dont on ne sait
 * rien (\`unknown\`, \`object\`, \`any\`), est accepté aussi : le valider est la raison d’être de ces fonctions.
 */
export type MessageOrEnvelope<Given> = object extends Given
  ? unknown
  : LinkMessage | { readonly content: readonly unknown[] };

/**
 * Tout ce qui ne va pas dans un message, un constat par faute : les règles de l’enveloppe, puis celles de
 * l’en-tête, puis celles du message. Le lien ne laisse passer que ses propres messages.
 *
 * \`valid\` : le message respecte la spécification et le Hub ne le refusera pas pour ce qu’il contient ; voir
 * {@link Validation}.
 *
 * @param message une enveloppe EDXL-DE entière, ou un message seul, \`{ ${root}: {…} }\`.
 * @example
 * const { valid, findings } = validate({ ${root}: {} });
 * for (const { path, message } of findings) console.log(path.join('/'), message);
 */
export declare function validate<Given>(message: Given & MessageOrEnvelope<Given>, limits?: Limits): Validation;

/**
 * La même chose pour un message en XML : d’abord ce que XML demande (éléments, ordre, espaces de noms). Les chemins
 * des constats sont ceux du message en JSON.
 */
export declare function validateXml(text: string, limits?: Limits): Validation;

/**
 * Met un message dans l’enveloppe qui le porte à un destinataire. L’en-tête et la nature de l’enveloppe viennent
 * du message quand ils ne sont pas donnés. Ce qui manque malgré TypeScript est laissé de côté, jamais inventé :
 * \`validate\` dit alors ce qui manque.
 */
export declare function wrap<Given>(
  message: Given & (object extends Given ? unknown : LinkMessage),
  wrapping: Wrapping,
): Envelope;

/** Sort un message de son enveloppe, avec son en-tête. */
export declare function unwrap(envelope: unknown): Outcome<object>;

/** Écrit en XML une enveloppe, ou un message seul. */
export declare function toXml<Given>(message: Given & MessageOrEnvelope<Given>, limits?: Limits): Outcome<string>;

/** Lit une enveloppe, ou un message seul, en XML. */
export declare function fromXml(text: string, limits?: Limits): Outcome<object>;

/**
 * Ce qui peut circuler sur un vhost, par rôle et par sens. Ce paquet ne connaît que \`${vhost}\` : sur tout autre,
 * rien n’est permis.
 *
 * @example
 * allowedOn('${vhost}').send('${role?.id ?? ''}').map(({ message }) => message);
 */
export declare function allowedOn(vhost: string): Allowed;

/**
 * Met un message, seul ou dans son enveloppe, dans la forme d’une autre version, par les tables que « dsf migrate --tables »
 * écrit. Chaque valeur qui ne peut pas être portée est dite, avec sa raison et l’endroit où elle est notée.
 *
 * @example
 * const result = convert(message, { from: '2.0', to: '3.4', tables });
 * if (result.ok) for (const { path, message } of result.losses) console.log(path.join('/'), message);
 */
export declare function convert(message: unknown, way: ConversionWay): Conversion;

/** La version du lien comme données : messages, champs, nomenclatures, rôles. */
export declare const link: LinkDescription;

${MESSAGES_TYPES}`;
}
