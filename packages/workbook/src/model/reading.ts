/**
 * How a row with a fault is read on. `authored`: as its author means it, so that one slip gives one finding; what
 * cannot be guessed is left out, the message being refused anyway. `published`: as the incumbent tool reads
 * it, so that what it published from a faulty workbook can be produced again; a message that it refuses is
 * left out whole.
 */
export type Reading = 'authored' | 'published';
