package fr.hubsante.client;

import fr.hubsante.messages.Link;
import fr.hubsante.messages.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What becomes of a message from its delivery to its AMQP acknowledgement. */
final class Treatment {
  private final HubClient client;
  private final Link link;
  private final Role role;
  private final HubSettings settings;
  private final MessageStore store;
  private final TreatedMessages treated;
  private final Notices notices;
  private HubConnection connection;
  private Answers answers;

  Treatment(
      HubClient client, Link link, Role role, HubSettings settings, MessageStore store, Notices notices) {
    this.client = client;
    this.link = link;
    this.role = role;
    this.settings = settings;
    this.store = store;
    this.treated = new TreatedMessages(store);
    this.notices = notices;
  }

  /** Where answers leave. */
  void on(HubConnection one) {
    connection = one;
    answers = new Answers(client, role, settings.clientId, one);
  }

  /** A message as it is treated. */
  private record Subject(
      Received received,
      Map<String, Object> envelope,
      Map<String, Object> message,
      Syntax syntax,
      List<String> reasons,
      String root,
      boolean isService) {
    String id() {
      return (String) envelope.get("distributionID");
    }

    Status status() {
      return Reading.statusOf(envelope, message);
    }
  }

  /** Treats a message up to its AMQP acknowledgement. */
  void receive(Received received) {
    String type = received.properties.getContentType();
    Syntax syntax = type == null ? Reading.guessed(received.content) : Syntax.of(type);
    if (syntax == null) {
      tell(Notice.Event.MESSAGE_REFUSED, "mis au rebut : content-type « " + type + " » inconnu", null, null);
      received.reject();
      return;
    }
    Reading read = read(received.content, syntax);
    if (read.envelope() == null) {
      String why = String.join(" ; ", read.reasons());
      tell(Notice.Event.MESSAGE_REFUSED, "mis au rebut, sans émetteur à qui répondre : " + why, null, null);
      received.reject();
      return;
    }
    Subject subject = subjectOf(received, read, syntax);
    while (true) {
      try {
        treat(subject);
        return;
      } catch (InterruptedException closing) {
        Thread.currentThread().interrupt();
        return;
      } catch (Exception cause) {
        // An answer or the store failed: without acknowledgement the message stays ours, and is taken up again.
        if (!isWorthTrying(subject, cause)) return;
        try {
          received.pause(Threads.spread(settings.firstRetry));
        } catch (InterruptedException closing) {
          Thread.currentThread().interrupt();
          return;
        }
        if (!received.isLive()) return;
      }
    }
  }

  private Subject subjectOf(Received received, Reading read, Syntax syntax) {
    Map<String, Object> message = Reading.messageOf(link, read.envelope());
    String root = role.received().keySet().stream().filter(message::containsKey).findFirst().orElse(null);
    boolean isService = root != null && !role.received().get(root).isAcknowledged();
    return new Subject(received, read.envelope(), message, syntax, read.reasons(), root, isService);
  }

  /** Whatever a message does to those who read it, the next one is read too. */
  private Reading read(byte[] content, Syntax syntax) {
    try {
      return Reading.of(content, syntax, link, settings.validatesReceived);
    } catch (RuntimeException | StackOverflowError cause) {
      return new Reading(null, List.of(Texts.of(cause)));
    }
  }

  private boolean isWorthTrying(Subject subject, Throwable cause) {
    if (cause instanceof SendException known && known.outcome() == SendException.Outcome.INVALID) {
      String why = "mis au rebut, sans réponse possible : " + Texts.of(cause);
      tell(Notice.Event.MESSAGE_REFUSED, why, subject.id(), null);
      subject.received().reject();
      return false;
    }
    tell(Notice.Event.TRY_FAILED, subject.id() + " : " + Texts.of(cause), subject.id(), cause);
    return true;
  }

  private void treat(Subject subject) throws Exception {
    String id = subject.id();
    Treated known = treated.find(id);
    if (known != null) {
      tell(Notice.Event.MESSAGE_REPEATED, id + " : déjà traité, acquitté à nouveau", id, null);
      answerAndAck(subject, known);
      return;
    }
    Refusal refusal = refusalBefore(subject);
    if (refusal != null && subject.isService()) {
      String why = id + " : mis au rebut : " + refusal.getMessage();
      tell(Notice.Event.MESSAGE_REFUSED, why, id, null);
      subject.received().reject();
      return;
    }
    if (refusal != null) {
      // Not remembered: sent again with a later end of life, or once a handler is there, it is another matter.
      tellRefusal(subject, refusal);
      return;
    }
    Handler handler = handlerOf(subject);
    if (handler == null) {
      String what = id + " : rien ne traite " + nameOf(subject.root());
      tell(Notice.Event.MESSAGE_IGNORED, what, id, null);
      subject.received().ack();
      return;
    }
    tryOut(subject, handler);
  }

  /** Why a message does not reach its handler; {@code null} when it does. */
  private Refusal refusalBefore(Subject subject) {
    Object expires = subject.envelope().get("dateTimeExpires");
    if (Texts.isPast(expires)) return new Refusal(700, "le message a expiré le " + expires);
    String root = subject.root();
    List<String> reasons = subject.reasons();
    if (root == null)
      return new Refusal(
          700, reasons.isEmpty() ? "aucun message que ce logiciel reçoit sur ce lien" : reasons.get(0));
    if (!(subject.message().get(root) instanceof Map<?, ?>)) return new Refusal(704, "« " + root + " » est vide");
    if (!reasons.isEmpty()) return new Refusal(704, "message non conforme : " + String.join(" ; ", reasons));
    if (subject.isService() || handlerOf(subject) != null) return null;
    boolean isExercise = subject.status() == Status.EXERCISE;
    String what = isExercise ? nameOf(root) + " d’exercice ou d’essai" : nameOf(root);
    return new Refusal(700, "rien ne traite " + what + " dans ce logiciel");
  }

  private String nameOf(String root) {
    return role.received().get(root).name();
  }

  /** Acknowledgements and errors follow what they answer: an exercise has none of its own. */
  private Handler handlerOf(Subject subject) {
    return subject.isService()
        ? client.anyHandlerOf(subject.root(), subject.status())
        : client.handlerOf(subject.root(), subject.status());
  }

  /** Tries until the handler ends well, the message is refused, the tries are used up or the connection is lost. */
  @SuppressWarnings("unchecked")
  private void tryOut(Subject subject, Handler handler) throws Exception {
    String id = subject.id();
    Received received = subject.received();
    Duration wait = settings.firstRetry;
    while (received.isLive()) {
      int attempt = store.countTry(id);
      try {
        handler.handle((Map<String, Object>) subject.message().get(subject.root()), deliveryOf(subject, attempt));
      } catch (Throwable cause) {
        if (cause instanceof Refusal refusal && !subject.isService()) {
          // What a handler refused stays refused.
          if (keep(subject, treatedAs(refusal))) tellRefusal(subject, refusal);
          return;
        }
        if (attempt >= settings.tries || cause instanceof Refusal) {
          giveUp(subject, attempt, cause);
          return;
        }
        String what = id + " : essai " + attempt + " sur " + settings.tries + " manqué : " + Texts.of(cause);
        tell(Notice.Event.TRY_FAILED, what, id, cause);
        received.pause(Threads.spread(wait));
        wait = Threads.doubled(wait, settings.longestRetry);
        continue;
      }
      if (keep(subject, Treated.ACCEPTED)) answerAndAck(subject, Treated.ACCEPTED);
      return;
    }
  }

  /** Whether the store has written it; without its connection the message comes again, and is known. */
  private boolean keep(Subject subject, Treated outcome) throws InterruptedException {
    return treated.keep(
        subject.id(),
        outcome,
        cause -> {
          tell(Notice.Event.TRY_FAILED, subject.id() + " : " + Texts.of(cause), subject.id(), cause);
          subject.received().pause(Threads.spread(settings.firstRetry));
          return subject.received().isLive();
        });
  }

  private Delivery deliveryOf(Subject subject, int attempt) {
    Received received = subject.received();
    return new Delivery(
        subject.id(),
        (String) subject.envelope().get("senderID"),
        subject.envelope(),
        subject.syntax(),
        Texts.of(received.content),
        attempt,
        received.deliveryCount(),
        received.isRedelivered);
  }

  private void tellRefusal(Subject subject, Refusal refusal) {
    String what = subject.id() + " : refusé : " + refusal.getMessage();
    tell(Notice.Event.MESSAGE_REFUSED, what, subject.id(), null);
    answerAndAck(subject, treatedAs(refusal));
  }

  /** To the dead letters. The Hub tells senders of what expired only, so the client tells of this itself. */
  private void giveUp(Subject subject, int attempt, Throwable cause) throws Exception {
    String id = subject.id();
    if (!subject.isService()) {
      try {
        answer(subject, new Treated(new Treated.Refused(700, "le traitement a échoué"))).join();
      } catch (CompletionException reason) {
        throw reason.getCause() instanceof SendException known ? known : reason;
      }
    }
    store.forget(id);
    subject.received().reject();
    String what = id + " : mis au rebut après " + attempt + " essais : " + Texts.of(cause);
    tell(Notice.Event.MESSAGE_REFUSED, what, id, cause);
  }

  /** The next message does not wait for the answer; the acknowledgement does. */
  private void answerAndAck(Subject subject, Treated treated) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    connection.whileOpen(done);
    answerAndAck(subject, treated, done);
  }

  /** Without its connection the message comes again, and is answered then. */
  private void answerAndAck(Subject subject, Treated treated, CompletableFuture<Void> done) {
    Received received = subject.received();
    answer(subject, treated)
        .whenCompleteAsync(
            (confirmed, failure) -> {
              if (failure == null) {
                received.ack();
                done.complete(null);
                return;
              }
              Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
              if (!isWorthTrying(subject, cause) || !received.isLive()) {
                done.complete(null);
                return;
              }
              connection.later(
                  Threads.spread(settings.firstRetry),
                  () -> {
                    if (received.isLive()) answerAndAck(subject, treated, done);
                    else done.complete(null);
                  });
            },
            connection.executor());
  }

  private CompletableFuture<Void> answer(Subject subject, Treated treated) {
    boolean isWanted = settings.acknowledges && !subject.isService();
    return isWanted ? answers.answer(subject.envelope(), treated) : CompletableFuture.completedFuture(null);
  }

  private static Treated treatedAs(Refusal refusal) {
    return new Treated(new Treated.Refused(refusal.code(), refusal.getMessage()));
  }

  private void tell(Notice.Event event, String message, String distributionID, Throwable cause) {
    notices.tell(event, message, distributionID, cause);
  }
}
