package fr.hubsante.client;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Envelope;
import java.io.IOException;
import java.util.function.Predicate;

/** A message that was delivered, and what can be done with it while its session lives. */
final class Received {
  private interface Act {
    void on(Channel channel) throws IOException;
  }

  final byte[] content;
  final AMQP.BasicProperties properties;
  final boolean isRedelivered;
  private final long tag;
  private final Session session;
  private final Predicate<Session> isCurrent;

  Received(
      Envelope place,
      AMQP.BasicProperties properties,
      byte[] content,
      Session session,
      Predicate<Session> isCurrent) {
    this.content = content;
    this.properties = properties;
    this.session = session;
    this.isCurrent = isCurrent;
    tag = place.getDeliveryTag();
    isRedelivered = place.isRedeliver();
  }

  /** Whether an acknowledgement still reaches the broker. */
  boolean isCurrent() {
    return isCurrent.test(session);
  }

  /** The same, and nobody is closing: a treatment may begin. */
  boolean isLive() {
    return isCurrent() && !session.isEnded();
  }

  void ack() {
    act(channel -> channel.basicAck(tag, false));
  }

  /** To the dead letters. */
  void reject() {
    act(channel -> channel.basicNack(tag, false, false));
  }

  /** Waits, and ends early when the session is lost or its client closes. */
  void pause(long milliseconds) throws InterruptedException {
    session.pause(milliseconds);
  }

  /** Nothing happens when the channel is gone: the broker gives the message again. */
  private void act(Act act) {
    if (!isCurrent()) return;
    try {
      act.on(session.channel);
    } catch (AlreadyClosedException | IOException reason) {
      // The connection goes, and the message comes with the next one.
    }
  }

  /** How many times the broker delivered it before; {@code null} when it does not say. */
  Long deliveryCount() {
    Object count = properties.getHeaders() == null ? null : properties.getHeaders().get("x-delivery-count");
    return count instanceof Number number ? number.longValue() : null;
  }
}
