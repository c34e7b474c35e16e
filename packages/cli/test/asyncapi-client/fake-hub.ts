import { type ChannelModel, connect } from 'amqplib';

interface Routed {
  readonly distributionKind: string;
  readonly descriptor: { readonly explicitAddress: { readonly explicitAddressValue: string } };
}

/** Routes as the Hub does, without looking at anything but the address: from `dispatch` to the client's queue. */
export class FakeHub {
  /** Every message that passed, as it was published. */
  readonly routed: { readonly envelope: unknown; readonly properties: Readonly<Record<string, unknown>> }[] =
    [];
  readonly #connection: ChannelModel;

  private constructor(connection: ChannelModel) {
    this.#connection = connection;
  }

  static async start(url: string): Promise<FakeHub> {
    const connection = await connect(url);
    const hub = new FakeHub(connection);
    const channel = await connection.createChannel();
    await channel.consume('dispatch', (message) => {
      if (message === null) return;
      const envelope = JSON.parse(message.content.toString()) as Routed;
      hub.routed.push({ envelope, properties: { ...message.properties } });
      const queue = { Ack: 'ack', Error: 'info' }[envelope.distributionKind] ?? 'message';
      const address = envelope.descriptor.explicitAddress.explicitAddressValue;
      channel.publish('distribution', `${address}.${queue}`, message.content, { persistent: true });
      channel.ack(message);
    });
    return hub;
  }

  /** How many messages wait in a queue. */
  async waiting(queue: string): Promise<number> {
    const channel = await this.#connection.createChannel();
    const { messageCount } = await channel.checkQueue(queue);
    await channel.close();
    return messageCount;
  }

  stop(): Promise<void> {
    return this.#connection.close();
  }
}
