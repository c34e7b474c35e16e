import type { ObjectMapping } from '../mapping.ts';

/** Namespace of EDXL-DE 2.0. */
export const EDXL = 'urn:oasis:names:tc:emergency:EDXL:DE:2.0';
/** Namespace of XLink 1.1. */
export const XLINK = 'http://www.w3.org/1999/xlink';
/** Namespace of the common types of EDXL. */
export const COMMON_TYPES = 'urn:oasis:names:tc:emergency:edxl:ct:1.0';

const text = (name: string) => ({ name, type: 'string' }) as const;
const moment = (name: string) => ({ ...text(name), form: 'datetime' }) as const;

/** The members of the envelope, in the order of the EDXL-DE schema; descriptor and content apart, which follow. */
export const HEAD: ObjectMapping = {
  fields: [
    text('distributionID'),
    text('senderID'),
    moment('dateTimeSent'),
    moment('dateTimeExpires'),
    text('distributionStatus'),
    text('distributionKind'),
  ],
};

/** The descriptor of an envelope, in the order of its schema. */
export const DESCRIPTOR: ObjectMapping = {
  fields: [text('language'), { name: 'explicitAddress', type: '#explicitAddress' }],
};

/** What the descriptor holds. */
export const DESCRIPTOR_TYPES: Readonly<Record<string, ObjectMapping>> = {
  explicitAddress: { fields: ['explicitAddressScheme', 'explicitAddressValue'].map(text) },
};
