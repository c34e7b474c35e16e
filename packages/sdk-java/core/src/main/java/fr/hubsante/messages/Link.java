package fr.hubsante.messages;

import fr.hubsante.messages.link.DescriptionReader;
import fr.hubsante.messages.link.LinkDescription;
import fr.hubsante.messages.link.LinkRuntime;
import fr.hubsante.messages.validation.MessageValidation;
import fr.hubsante.messages.validation.XmlValidation;
import fr.hubsante.messages.xml.EnvelopeReader;
import fr.hubsante.messages.xml.EnvelopeXml;
import fr.hubsante.messages.xml.MessageXml;
import fr.hubsante.messages.xml.ParseXml;
import fr.hubsante.messages.xml.XmlElement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A link version of the Hub Santé: validates, wraps and converts its messages. Safe for use by several threads.
 *
 * <p>Messages are plain values as {@link Json#read} gives them. Nothing is ever thrown for a faulty message: each method gives its
 * result, or its findings.
 */
public final class Link {
  private final LinkRuntime runtime;

  private Link(LinkRuntime runtime) {
    this.runtime = runtime;
  }

  /**
   * Reads {@code description.json} of a link package.
   *
   * @throws IllegalArgumentException when the package is of another format than this library reads
   */
  public static Link read(InputStream description) {
    try (description) {
      Object read = Json.read(description.readAllBytes()).orElseThrow();
      return of(read);
    } catch (IOException reason) {
      throw new UncheckedIOException(reason);
    }
  }

  @SuppressWarnings("unchecked")
  private static Link of(Object description) {
    return new Link(DescriptionReader.read((Map<String, Object>) description));
  }

  private LinkDescription description() {
    return runtime.link();
  }

  /** {@code 15-15}. */
  public String name() {
    return description().link();
  }

  /** {@code 2.0}. */
  public String version() {
    return description().version();
  }

  /** {@code 15-15_v2.0}. */
  public String vhost() {
    return description().vhost();
  }

  /**
   * Everything that is wrong in a message, one finding for each fault: the rules of the envelope first, then those of the header,
   * then those of the message.
   *
   * @param message an envelope, or a message alone, {@code {"createCaseHealth": …}}
   */
  public Validation validate(Object message) {
    return validate(message, Limits.USUAL);
  }

  /** The same, with limits of its own. */
  public Validation validate(Object message, Limits limits) {
    return MessageValidation.validate(message, runtime, limits);
  }

  /** The same for a message as it comes from the broker: JSON in UTF-8. What is no JSON is one finding. */
  public Validation validateJson(byte[] json) {
    return validate(Json.read(json));
  }

  /** The same for JSON in a text. */
  public Validation validateJson(String json) {
    return validate(Json.read(json));
  }

  private Validation validate(Outcome<Object> read) {
    return read.ok() ? validate(read.value()) : MessageValidation.unread(read.faults());
  }

  /**
   * The same for a message in XML: first what XML asks (elements, their order and namespaces). Paths of findings are those of the
   * message in JSON.
   */
  public Validation validateXml(String text) {
    return validateXml(text, Limits.USUAL);
  }

  /** The same, with limits of its own. */
  public Validation validateXml(String text, Limits limits) {
    return XmlValidation.validate(text, runtime, limits);
  }

  /** Puts a message into the envelope that carries it to one recipient. What is not given is left out, never made up. */
  public Map<String, Object> wrap(Map<String, ?> message, Wrapping wrapping) {
    return Envelopes.wrap(message, wrapping, description());
  }

  /** Takes a message out of its envelope, with its header. */
  public Outcome<Map<String, Object>> unwrap(Object envelope) {
    return Envelopes.unwrap(envelope, 0);
  }

  /** Writes an envelope, or a message alone, in XML. */
  public Outcome<String> toXml(Object message) {
    return toXml(message, Limits.USUAL);
  }

  /** The same, with limits of its own. */
  public Outcome<String> toXml(Object message, Limits limits) {
    return message instanceof Map<?, ?> envelope && envelope.containsKey("content")
        ? EnvelopeXml.toXml(envelope, description(), limits)
        : MessageXml.toXml(message, description(), limits);
  }

  /** Reads an envelope, or a message alone, from XML. */
  public Outcome<Map<String, Object>> fromXml(String text) {
    return fromXml(text, Limits.USUAL);
  }

  /** The same, with limits of its own. */
  public Outcome<Map<String, Object>> fromXml(String text, Limits limits) {
    Outcome<XmlElement> parsed = ParseXml.parse(text, limits);
    if (!parsed.ok()) return Outcome.failure(parsed.faults());
    XmlElement root = parsed.value();
    return EnvelopeReader.isEnvelope(root)
        ? EnvelopeReader.read(root, description(), Set.of(), limits).outcome()
        : MessageXml.read(root, description(), limits).outcome();
  }

  /** What may travel on a vhost, by role and direction; nothing on another vhost than that of this link. */
  public Allowed allowedOn(String vhost) {
    return new Allowed(vhost, vhost().equals(vhost) ? description() : null);
  }

  /**
   * What a role does on this link, for an AMQP client.
   *
   * @param id {@code LRM}
   * @throws IllegalArgumentException for a role that is not one of the link, with those that are
   */
  public Role role(String id) {
    Role role = runtime.roles().get(id);
    if (role != null) return role;
    throw new IllegalArgumentException(
        "« " + id + " » n’est pas un rôle du lien " + name() + " v" + version() + " : "
            + String.join(", ", runtime.roles().keySet()));
  }

  /** Business members of the messages it carries: {@code createCaseHealth}. */
  public List<String> roots() {
    return List.copyOf(description().messages().keySet());
  }
}
