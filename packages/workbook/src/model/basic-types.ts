import { VALUE_TYPES } from '@hubsante/model';

/** Basic types that the publication tool refuses for an object; it lets `phoneNumber` through. */
export const BASIC_TYPES: ReadonlySet<string> = new Set(VALUE_TYPES.filter((type) => type !== 'phoneNumber'));
