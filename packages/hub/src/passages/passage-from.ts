import type { HubRules } from '@hubsante/client';
import { type ConversionTable, convertAlong } from '@hubsante/messages';
import type { KnownMessages } from './known-messages.ts';

/** A way by which messages of a vhost reach another one, converted (docs/reference/echanges.md §12). */
export interface HubTransfer {
  readonly from: string;
  readonly to: string;
  /** The exchange of {@link from} that leads there. */
  readonly exchange: string;
  /** What a message goes through, by its business member; {@link usual} for any other. */
  readonly ofMessage: Readonly<Record<string, readonly ConversionTable[]>>;
  readonly usual: readonly ConversionTable[];
}

/** What is known around a vhost. */
export interface Surroundings {
  readonly vhost: string;
  /** Those that leave the vhost. */
  readonly transfers: readonly HubTransfer[];
  /** The vhosts where a client reads its queues, the preferred one last. */
  readonly vhostsOf: (client: string) => readonly string[];
  readonly known: KnownMessages;
}

/**
 * How the Hub of a vhost hands over: what goes to a client that reads its queues elsewhere only is put into the form of that
 * vhost. A message that cannot be is refused by 300, by 501 where it cannot be kept.
 */
export function passageFrom({
  vhost,
  transfers,
  vhostsOf,
  known,
}: Surroundings): NonNullable<HubRules['passage']> {
  return (envelope) => {
    const recipient = envelope.descriptor.explicitAddress.explicitAddressValue;
    const places = vhostsOf(recipient);
    if (places.includes(vhost)) return null;
    const place = places.findLast((one) => transfers.some(({ to }) => to === one));
    const transfer = transfers.find(({ to }) => to === place);
    // Nobody there: the delivery says so.
    if (transfer === undefined) return null;
    const { distributionID } = envelope;
    let earlier: readonly object[];
    try {
      earlier = known.before(distributionID, envelope);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return { code: 501, cause: `Error while the state of resources was kept: ${why}` };
    }
    const members = Object.keys(envelope.content[0]?.jsonContent.embeddedJsonContent.message ?? {});
    const root = members.find((member) => Object.hasOwn(transfer.ofMessage, member));
    const row = root === undefined ? transfer.usual : (transfer.ofMessage[root] ?? transfer.usual);
    const conversion = convertAlong(envelope, row, earlier);
    if (conversion.ok) return { exchange: transfer.exchange, messages: conversion.messages };
    const { message } = conversion.refusal;
    return { code: 300, cause: `Error during internal call to Hub Santé conversion service: ${message}` };
  };
}
