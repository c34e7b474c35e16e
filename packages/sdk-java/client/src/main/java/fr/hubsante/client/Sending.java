package fr.hubsante.client;

import com.rabbitmq.client.AMQP;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** A message on its way to the broker. */
final class Sending {
  private enum State {
    WAITING,
    LEFT,
    LATE
  }

  final String exchange;
  final String routingKey;
  final byte[] content;
  final AMQP.BasicProperties properties;
  final String distributionID;
  /** Ends when the broker confirms this very message, else with a {@link SendException}. */
  final CompletableFuture<Void> confirmed = new CompletableFuture<>();
  private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
  private volatile boolean isReturned;

  Sending(String exchange, String routingKey, byte[] content, AMQP.BasicProperties properties, String distributionID) {
    this.exchange = exchange;
    this.routingKey = routingKey;
    this.content = content;
    this.properties = properties;
    this.distributionID = distributionID;
  }

  /** Whether it is still time; from now on nobody knows what becomes of it until the broker says. */
  boolean leaves() {
    return state.compareAndSet(State.WAITING, State.LEFT);
  }

  void isLate() {
    boolean wasWaiting = state.compareAndSet(State.WAITING, State.LATE);
    if (wasWaiting) fail(SendException.Outcome.NOT_SENT, "pas de connexion au Hub dans le délai", null);
    else fail(SendException.Outcome.UNKNOWN, "envoi non confirmé à temps", null);
  }

  /** A returned message is confirmed too, right after: its return comes first. */
  void isReturned() {
    isReturned = true;
  }

  /** @return whether somebody had been told before that its outcome was unknown */
  boolean isConfirmed() {
    if (!isReturned) return !confirmed.complete(null);
    fail(SendException.Outcome.UNROUTABLE, "le courtier ne sait où remettre ce message", null);
    return false;
  }

  void fail(SendException.Outcome outcome, String message, Throwable cause) {
    confirmed.completeExceptionally(
        new SendException(outcome, distributionID, message, List.of(), cause));
  }
}
