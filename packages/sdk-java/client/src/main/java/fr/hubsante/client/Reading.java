package fr.hubsante.client;

import fr.hubsante.messages.Finding;
import fr.hubsante.messages.Json;
import fr.hubsante.messages.Link;
import fr.hubsante.messages.Outcome;
import fr.hubsante.messages.Severity;
import fr.hubsante.messages.Validation;
import java.util.List;
import java.util.Map;

/**
 * What was read in a body.
 *
 * @param envelope as far as one could be made out; {@code null} when nobody can tell who sent what
 * @param reasons what is wrong in it
 */
record Reading(Map<String, Object> envelope, List<String> reasons) {
  /** The content type of a message that names none, which the Hub does not deliver: by its first character. */
  static Syntax guessed(byte[] content) {
    for (byte one : content) if (!Character.isWhitespace(one)) return one == '<' ? Syntax.XML : Syntax.JSON;
    return Syntax.JSON;
  }

  /** Reads a body; {@code isChecked} says whether the rules of the link are asked too. */
  static Reading of(byte[] content, Syntax syntax, Link link, boolean isChecked) {
    String text = Texts.of(content);
    if (text == null) return new Reading(null, List.of("le texte n’est pas en UTF-8"));
    if (syntax == Syntax.JSON) {
      Outcome<Object> read = Json.read(text);
      if (!read.ok()) return new Reading(null, List.of("le texte n’est pas du JSON"));
      List<String> reasons = isChecked ? errors(link.validate(read.value())) : List.of();
      return new Reading(envelopeIn(read.value()), reasons);
    }
    Outcome<Map<String, Object>> found = link.fromXml(text);
    if (!found.ok()) return new Reading(null, found.faults().stream().map(one -> one.message()).toList());
    return new Reading(envelopeIn(found.value()), isChecked ? errors(link.validateXml(text)) : List.of());
  }

  static List<String> errors(Validation validation) {
    return validation.findings().stream()
        .filter(one -> one.severity() == Severity.ERROR)
        .map(Finding::message)
        .toList();
  }

  /** An envelope that says who sent what; {@code null} for anything else. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> envelopeIn(Object value) {
    boolean isKnown =
        value instanceof Map<?, ?> map
            && map.get("distributionID") instanceof String
            && map.get("senderID") instanceof String;
    return isKnown ? (Map<String, Object>) value : null;
  }

  /** The message of an envelope; empty when there is none. */
  static Map<String, Object> messageOf(Link link, Map<String, Object> envelope) {
    Outcome<Map<String, Object>> message = link.unwrap(envelope);
    return message.ok() ? message.value() : Map.of();
  }

  /** Anything that is not real is an exercise: the envelope says so, or the header ({@code System}, {@code Test}). */
  static Status statusOf(Map<String, Object> envelope, Map<String, Object> message) {
    boolean isActual =
        "Actual".equals(envelope.get("distributionStatus"))
            && "Actual".equals(message.getOrDefault("status", "Actual"));
    return isActual ? Status.ACTUAL : Status.EXERCISE;
  }
}
