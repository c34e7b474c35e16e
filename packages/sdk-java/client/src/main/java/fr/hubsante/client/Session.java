package fr.hubsante.client;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ConfirmListener;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One connection to the broker, from its opening to its loss. */
final class Session {
  final Connection connection;
  final Channel channel;
  final List<String> consumerTags = new ArrayList<>();
  /** Opens when the session is lost, or when its client closes. */
  private final CountDownLatch ended = new CountDownLatch(1);
  private final ConcurrentNavigableMap<Long, Sending> unconfirmed = new ConcurrentSkipListMap<>();
  private final Map<String, Sending> byIdentifier = new ConcurrentHashMap<>();
  private final Consumer<Sending> confirmedLate;

  Session(Connection connection, Channel channel, Consumer<Sending> confirmedLate) throws IOException {
    this.connection = connection;
    this.channel = channel;
    this.confirmedLate = confirmedLate;
    channel.confirmSelect();
    channel.addReturnListener(
        returned -> {
          Sending sending = byIdentifier.get(returned.getProperties().getMessageId());
          if (sending != null) sending.isReturned();
        });
    channel.addConfirmListener(
        new ConfirmListener() {
          @Override
          public void handleAck(long tag, boolean isMultiple) {
            settle(tag, isMultiple, Session.this::confirm);
          }

          @Override
          public void handleNack(long tag, boolean isMultiple) {
            settle(
                tag,
                isMultiple,
                one ->
                    one.fail(
                        SendException.Outcome.REFUSED, "le courtier a refusé le message : sa file est pleine", null));
          }
        });
  }

  private void confirm(Sending sending) {
    if (sending.isConfirmed()) confirmedLate.accept(sending);
  }

  private void settle(long tag, boolean isMultiple, Consumer<Sending> settled) {
    Map<Long, Sending> some = isMultiple ? unconfirmed.headMap(tag, true) : unconfirmed.subMap(tag, true, tag, true);
    for (Long one : List.copyOf(some.keySet())) {
      Sending sending = unconfirmed.remove(one);
      if (sending == null) continue;
      byIdentifier.remove(sending.distributionID, sending);
      settled.accept(sending);
    }
  }

  /** Persistent and mandatory. Called by one thread only: the number of a message is that of its turn. */
  void publish(Sending sending) {
    long tag = channel.getNextPublishSeqNo();
    unconfirmed.put(tag, sending);
    byIdentifier.put(sending.distributionID, sending);
    try {
      channel.basicPublish(sending.exchange, sending.routingKey, true, sending.properties, sending.content);
    } catch (AlreadyClosedException reason) {
      // The channel closed before anything was written.
      forget(tag, sending);
      sending.fail(SendException.Outcome.NOT_SENT, "la connexion vient de se fermer", reason);
    } catch (IOException reason) {
      forget(tag, sending);
      sending.fail(SendException.Outcome.UNKNOWN, "la connexion est tombée avant la confirmation", reason);
    }
  }

  private void forget(long tag, Sending sending) {
    unconfirmed.remove(tag, sending);
    byIdentifier.remove(sending.distributionID, sending);
  }

  /** Nothing on its way will be confirmed any more. */
  void isLost(Throwable cause) {
    ended.countDown();
    settle(
        Long.MAX_VALUE,
        true,
        one -> one.fail(SendException.Outcome.UNKNOWN, "la connexion est tombée avant la confirmation", cause));
  }

  void endPauses() {
    ended.countDown();
  }

  boolean isEnded() {
    return ended.getCount() == 0;
  }

  void pause(long milliseconds) throws InterruptedException {
    ended.await(milliseconds, TimeUnit.MILLISECONDS);
  }


  static AMQP.BasicProperties persistent(Syntax syntax, String distributionID, String type) {
    return new AMQP.BasicProperties.Builder()
        .contentType(syntax.contentType())
        .contentEncoding("UTF-8")
        .deliveryMode(2)
        .messageId(distributionID)
        .type(type)
        .build();
  }
}
