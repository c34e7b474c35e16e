export { type Envelope, unwrap, type Wrapping, wrap } from './envelope.ts';
export * from './mapping.ts';
export * from './outcome.ts';
export { envelopeFromXml, envelopeToXml } from './xml/envelope-xml.ts';
export { messageFromXml, messageToXml } from './xml/message-xml.ts';
