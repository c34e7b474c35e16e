package fr.hubsante.messages;

import fr.hubsante.messages.link.LinkDescription;
import fr.hubsante.messages.link.MessageDescription;
import fr.hubsante.messages.validation.Faults;
import fr.hubsante.messages.validation.MessageValidation;
import fr.hubsante.messages.words.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Messages in their envelopes (EDXL-DE 2.0 in the JSON form of the Hub; docs/reference/echanges.md §1). */
public final class Envelopes {
  private static final Set<String> KINDS = Set.of("Report", "Update", "Cancel", "Ack", "Error");

  private Envelopes() {}

  /**
   * Puts a message into the envelope that carries it to one recipient. What is not given is left out, never made up: validating
   * the envelope then says what is missing.
   *
   * @param link a message that travels without header gets none, and one that travels in one kind of envelope gets that kind
   */
  static Map<String, Object> wrap(Map<String, ?> carriedMessage, Wrapping said, LinkDescription link) {
    Map<String, ?> message = carriedMessage == null ? Map.of() : carriedMessage;
    Wrapping given = said == null ? new Wrapping(null, null, null, null, null) : said;
    MessageDescription described = null;
    for (String name : message.keySet()) if (described == null) described = link.messages().get(name);
    boolean hasHeader = given.header() != null ? given.header() : described == null || described.header();
    String kind = given.kind() != null ? given.kind() : kindOf(described);
    String status = given.status() != null ? given.status() : "Actual";
    String id = given.sender() == null || given.id() == null ? null : given.sender() + "_" + given.id();
    Map<String, Object> carried = new LinkedHashMap<>();
    if (hasHeader) {
      put(carried, "messageId", id);
      put(carried, "sender", system(given.sender()));
      put(carried, "sentAt", given.sentAt());
      put(carried, "kind", kind);
      put(carried, "status", status);
      put(carried, "recipient", given.recipient() == null ? null : List.of(system(given.recipient())));
    }
    carried.putAll(message);
    Map<String, Object> address = new LinkedHashMap<>();
    address.put("explicitAddressScheme", "hubex");
    put(address, "explicitAddressValue", given.recipient());
    Map<String, Object> descriptor = new LinkedHashMap<>();
    descriptor.put("language", "fr-FR");
    descriptor.put("explicitAddress", address);
    Map<String, Object> envelope = new LinkedHashMap<>();
    put(envelope, "distributionID", id);
    put(envelope, "senderID", given.sender());
    put(envelope, "dateTimeSent", given.sentAt());
    put(envelope, "dateTimeExpires", given.expiresAt());
    envelope.put("distributionStatus", status);
    envelope.put("distributionKind", kind);
    envelope.put("descriptor", descriptor);
    envelope.put("content", List.of(Map.of("jsonContent", Map.of("embeddedJsonContent", Map.of("message", carried)))));
    return envelope;
  }

  private static String kindOf(MessageDescription described) {
    boolean isOne = described != null && described.kinds().size() == 1;
    return isOne && KINDS.contains(described.kinds().get(0)) ? described.kinds().get(0) : "Report";
  }

  private static Map<String, Object> system(String name) {
    if (name == null) return null;
    Map<String, Object> system = new LinkedHashMap<>();
    system.put("name", name);
    system.put("URI", "hubex:" + name);
    return system;
  }

  private static void put(Map<String, Object> object, String name, Object value) {
    if (value != null) object.put(name, value);
  }

  /**
   * The message an envelope carries, header and business member together. The Hub reads the first content only.
   *
   * @param index of the content
   */
  public static Outcome<Map<String, Object>> unwrap(Object envelope, int index) {
    List<Object> steps = new ArrayList<>(List.of("content", index));
    steps.addAll(MessageValidation.CONTENT_PATH);
    Object value = envelope;
    List<Object> path = new ArrayList<>();
    for (Object step : steps) {
      path.add(step);
      value = inside(value, step);
      if (value != null) continue;
      return Outcome.failure(List.of(Faults.fault("member-missing", List.copyOf(path), Map.of("name", step))));
    }
    if (value instanceof Map<?, ?> members) {
      Map<String, Object> message = new LinkedHashMap<>();
      members.forEach((name, member) -> message.put(String.valueOf(name), member));
      return Outcome.success(message);
    }
    return Outcome.failure(
        List.of(Faults.fault("object-expected", List.copyOf(path), Map.of("found", Shown.value(value)))));
  }

  private static Object inside(Object value, Object step) {
    if (value instanceof Map<?, ?> members) return members.get(String.valueOf(step));
    boolean isItem = value instanceof List<?> list && step instanceof Integer index && index < list.size();
    return isItem ? ((List<?>) value).get((Integer) step) : null;
  }
}
