package fr.hubsante.client;

import fr.hubsante.messages.Json;
import fr.hubsante.messages.Link;
import fr.hubsante.messages.Outcome;
import fr.hubsante.messages.Role;
import fr.hubsante.messages.Validation;
import fr.hubsante.messages.Wrapping;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * The client of a role on a link version: envelopes, answers, tries; the broker’s acknowledgement comes last. Safe for use by several
 * threads.
 *
 * <p>Messages are named as people do, {@code RS-EDA}, or by their business member, {@code createCaseHealth}. Messages of a queue are
 * treated one by one, in order, on a thread of the client.
 */
public final class HubClient implements AutoCloseable {
  /** AMQP gives {@code message-id} no more bytes than this. */
  private static final int LONGEST_IDENTIFIER = 255;

  private final HubSettings settings;
  private final Link link;
  private final Role role;
  private final MessageStore store;
  private final Notices notices;
  private final HubConnection connection;
  private final Map<String, Handlers> handlers = new ConcurrentHashMap<>();
  private final Set<String> warned = ConcurrentHashMap.newKeySet();

  /**
   * @param role identifier of a role of the link, {@code LRM}
   * @throws IllegalArgumentException for a role that is not one
   */
  public HubClient(Link link, String role, HubSettings settings) {
    this.link = link;
    this.role = link.role(role);
    this.settings = settings;
    String vhost = settings.vhost == null ? link.vhost() : settings.vhost;
    Path usual = Path.of(".hubsante", vhost, settings.clientId + ".jsonl");
    store = settings.store == null ? new FileStore(usual) : settings.store;
    notices = new Notices(settings.onNotice);
    List<String> queues = this.role.queues().stream().map(one -> settings.clientId + "." + one).toList();
    Treatment treatment = new Treatment(this, link, this.role, settings, store, notices);
    connection = new HubConnection(settings, vhost, queues, treatment::receive, notices);
    treatment.on(connection);
  }

  /**
   * Connects, looks whether the queues are there and begins to read them. From then on, the connection comes back by itself.
   *
   * @throws IOException when this first connection fails: address, certificate, rights or queues
   */
  public void open() throws IOException, TimeoutException, GeneralSecurityException {
    connection.open();
  }

  /** Stops reading, lets treatments and sendings that have begun end, then closes. Not to be called by a handler. */
  @Override
  public void close() throws IOException {
    connection.close();
    notices.close();
    store.close();
  }

  /** Treats the real messages of a kind; to be called before {@link #open}. A second handler takes the place of the first. */
  public void on(String message, Handler handler) {
    on(message, Status.ACTUAL, handler);
  }

  /**
   * The same for real messages, for those of exercises, or for any.
   *
   * @throws IllegalArgumentException for a message that the role does not receive
   * @throws NullPointerException without a handler or a status: nothing would ever be treated
   */
  public void on(String message, Status status, Handler handler) {
    Objects.requireNonNull(handler, "un traitement est attendu");
    Objects.requireNonNull(status, "Status est attendu");
    Map<String, String> names = new LinkedHashMap<>();
    role.received().forEach((root, one) -> names.put(root, one.name()));
    String root = rootOf(message, names, "ne reçoit");
    handlers.merge(root, new Handlers(status, handler), Handlers::replacedBy);
  }

  Handler handlerOf(String root, Status status) {
    Handlers both = handlers.get(root);
    return both == null ? null : both.of(status);
  }

  /** The one for it, else any. */
  Handler anyHandlerOf(String root, Status status) {
    Handlers both = handlers.get(root);
    return both == null ? null : both.anyOf(status);
  }

  /** Sends a real message that lives for a day; returns once the broker has confirmed it. */
  public Sent send(String message, Map<?, ?> body, String recipient)
      throws SendException, InterruptedException {
    return send(message, body, SendOptions.to(recipient));
  }

  /**
   * Sends a message; returns once the broker has confirmed that very message.
   *
   * @param body what stands under the business member
   * @throws SendException without confirmation; it says whether the outcome is known
   * @throws IllegalArgumentException for a message that the role does not send
   */
  public Sent send(String message, Map<?, ?> body, SendOptions options)
      throws SendException, InterruptedException {
    Prepared prepared = prepared(message, body, options);
    connection.publish(prepared.sending());
    try {
      prepared.sending().confirmed.get();
      return prepared.sent();
    } catch (ExecutionException reason) {
      if (reason.getCause() instanceof SendException known) throw known;
      throw new IllegalStateException(reason.getCause());
    }
  }

  record Prepared(Sending sending, Sent sent) {}

  /** A message with its envelope, written and validated, that has not left yet. */
  Prepared prepared(String message, Map<?, ?> body, SendOptions options) throws SendException {
    Map<String, String> names = new LinkedHashMap<>();
    role.sent().forEach((one, described) -> names.put(one, described.name()));
    String root = rootOf(message, names, "n’envoie");
    Map<String, Object> envelope = enveloped(root, body, options);
    String id = (String) envelope.get("distributionID");
    String warning = role.warnings().get(root);
    if (warning != null && warned.add(root)) notices.tell(Notice.Event.HUB_WARNING, warning, id, null);
    if (settings.validatesSent) check(envelope, id);
    Syntax usual = role.xml() ? Syntax.XML : Syntax.JSON;
    Syntax syntax = settings.syntax == null ? usual : settings.syntax;
    byte[] content = written(envelope, syntax, id).getBytes(StandardCharsets.UTF_8);
    Sending sending =
        new Sending(role.exchange(), settings.clientId, content, Session.persistent(syntax, id, root), id);
    return new Prepared(sending, new Sent(id, envelope));
  }

  /** By its name or its business member. */
  private String rootOf(String message, Map<String, String> names, String verb) {
    if (names.containsKey(message)) return message;
    for (Map.Entry<String, String> one : names.entrySet()) if (one.getValue().equals(message)) return one.getKey();
    throw new IllegalArgumentException(
        "le rôle " + role.id() + " " + verb + " pas « " + message + " » sur ce lien ; seulement : "
            + String.join(", ", names.values()));
  }

  private Map<String, Object> enveloped(String root, Map<?, ?> body, SendOptions options)
      throws SendException {
    String prefix = settings.clientId + "_";
    String id = options.distributionID() == null ? prefix + UUID.randomUUID() : options.distributionID();
    String why = whyNoIdentifier(id, prefix);
    if (why != null) throw new SendException(SendException.Outcome.INVALID, id, why);
    Role.Sent described = role.sent().get(root);
    Instant now = Instant.now();
    Wrapping wrapping =
        new Wrapping(
            settings.clientId,
            options.recipient(),
            id.substring(prefix.length()),
            Texts.dateTime(now),
            Texts.dateTime(now.plus(options.lifetime())),
            options.kind() == null ? described.kinds().get(0) : options.kind(),
            options.status(),
            described.hasHeader());
    return link.wrap(Collections.singletonMap(root, body), wrapping);
  }

  /** Why an identifier cannot be that of a message; {@code null} when it can. */
  private static String whyNoIdentifier(String id, String prefix) {
    if (!id.startsWith(prefix) || id.equals(prefix))
      return "distributionID commence par « " + prefix + " » : le Hub refuserait ce message";
    int length = id.getBytes(StandardCharsets.UTF_8).length;
    if (length <= LONGEST_IDENTIFIER) return null;
    return "distributionID a " + length + " octets, " + LONGEST_IDENTIFIER
        + " au plus : AMQP n’en porte pas davantage";
  }

  private void check(Map<String, Object> envelope, String id) throws SendException {
    Validation validation = link.validate(envelope);
    if (validation.valid()) return;
    String reasons = String.join(" ; ", Reading.errors(validation));
    throw new SendException(
        SendException.Outcome.INVALID,
        id,
        "message non conforme, rien n’est parti : " + reasons,
        validation.findings(),
        null);
  }

  private String written(Map<String, Object> envelope, Syntax syntax, String id) throws SendException {
    if (syntax == Syntax.JSON) return Json.write(envelope);
    Outcome<String> written = link.toXml(envelope);
    if (written.ok()) return written.value();
    List<String> reasons = written.faults().stream().map(one -> one.message()).toList();
    throw new SendException(SendException.Outcome.INVALID, id, String.join(" ; ", reasons));
  }

  /** Handlers of one message: for what is real, and for exercises and tests. */
  private record Handlers(Handler actual, Handler exercise) {
    Handlers(Status status, Handler handler) {
      this(status == Status.EXERCISE ? null : handler, status == Status.ACTUAL ? null : handler);
    }

    Handlers replacedBy(Handlers other) {
      return new Handlers(
          other.actual == null ? actual : other.actual, other.exercise == null ? exercise : other.exercise);
    }

    Handler of(Status status) {
      return status == Status.ACTUAL ? actual : exercise;
    }

    Handler anyOf(Status status) {
      if (of(status) != null) return of(status);
      return actual != null ? actual : exercise;
    }
  }
}
