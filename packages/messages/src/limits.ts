/**
 * Elements in one another that a message may have, from its root: what stands in an envelope, which has six around it, is
 * read to the same depth.
 */
export const DEEPEST_VALUE = 58;

/** How much work one call may do; a hostile message is made to ask for more. */
export interface Limits {
  /**
   * Most findings, or faults, of one message: 1,000 when absent. Judging stops there, and the last finding,
   * `findings-stopped`, says so.
   */
  readonly maxFindings?: number;
  /**
   * Most bytes of one message: 16 MiB when absent, which is also what RabbitMQ 4 takes at most. A larger one is one finding,
   * `too-large`, and is not looked at. A character counts for one byte, so that no text has to be encoded to be measured.
   */
  readonly maxBytes?: number;
}

/** Limits with nothing left open. */
export type WholeLimits = Required<Limits>;

const DEFAULTS: WholeLimits = { maxFindings: 1_000, maxBytes: 16 * 1024 * 1024 };

/** The limits that hold: those given where they are numbers of one or more, else the usual ones. */
export function wholeLimits(limits?: Limits): WholeLimits {
  return {
    maxFindings: Math.floor(limitOf(limits, 'maxFindings')),
    maxBytes: limitOf(limits, 'maxBytes'),
  };
}

/** Whoever writes JavaScript can give anything: a limit that cannot be read is none. */
function limitOf(limits: unknown, name: keyof WholeLimits): number {
  try {
    const given: unknown = (limits as Limits | null | undefined)?.[name];
    return typeof given === 'number' && given >= 1 ? given : DEFAULTS[name];
  } catch {
    return DEFAULTS[name];
  }
}
