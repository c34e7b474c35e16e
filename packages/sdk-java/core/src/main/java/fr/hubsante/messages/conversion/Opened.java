package fr.hubsante.messages.conversion;

import fr.hubsante.messages.Envelopes;
import fr.hubsante.messages.conversion.TextFilled.Correspondents;
import fr.hubsante.messages.validation.MessageValidation;
import fr.hubsante.messages.words.MemberOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A message that was found, alone or in its envelope.
 *
 * @param root its business member
 * @param prefix from what was given to the message
 */
record Opened(
    String root,
    Map<String, Object> body,
    List<Object> prefix,
    Correspondents correspondents,
    Map<String, Object> given,
    Map<String, Object> message) {

  /** Finds a message; {@code null} where there is none that is wanted. An envelope is read at its first content, as the Hub does. */
  static Opened open(Object value, Predicate<String> isWanted) {
    Map<String, Object> given = Values.object(value);
    if (given == null) return null;
    boolean isEnvelope = given.get("content") instanceof List<?>;
    Map<String, Object> message = isEnvelope ? Envelopes.unwrap(given, 0).value() : given;
    if (message == null) return null;
    for (String root : message.keySet()) {
      if (!isWanted.test(root)) continue;
      Map<String, Object> body = Values.object(message.get(root));
      if (body == null) return null;
      return new Opened(root, body, isEnvelope ? messagePath() : List.of(), correspondents(given, isEnvelope), given, message);
    }
    return null;
  }

  private static List<Object> messagePath() {
    List<Object> path = new ArrayList<>(List.of("content", 0));
    path.addAll(MessageValidation.CONTENT_PATH);
    return path;
  }

  private static Correspondents correspondents(Map<String, Object> given, boolean isEnvelope) {
    if (!isEnvelope) return new Correspondents(null, null);
    return new Correspondents(
        textAt(given, "senderID"), textAt(given, "descriptor", "explicitAddress", "explicitAddressValue"));
  }

  private static String textAt(Object value, String... path) {
    Object found = value;
    for (String name : path) found = Values.member(found, name);
    return found instanceof String text ? text : null;
  }

  /**
   * The same, in its envelope, with another business member.
   *
   * @param part 1 for the message itself; from 2 on its identifiers say which part of it this is
   */
  Map<String, Object> with(String newRoot, Map<String, Object> newBody, int part) {
    Map<String, Object> renewed = new LinkedHashMap<>();
    message.forEach((name, value) -> {
      if (name.equals(root)) renewed.put(newRoot, newBody);
      else renewed.put(name, name.equals("messageId") ? asPart(value, part) : value);
    });
    MemberOrder.orderNumbers(renewed);
    if (prefix.isEmpty()) return renewed;
    Map<String, Object> envelope = Values.object(replaced(given, prefix, renewed));
    if (part > 1 && envelope.containsKey("distributionID"))
      envelope.put("distributionID", asPart(envelope.get("distributionID"), part));
    return envelope;
  }

  private static Object asPart(Object id, int part) {
    return part > 1 && id instanceof String ? id + "-part" + part : id;
  }

  /** The same value with another at a path. */
  private static Object replaced(Object holder, List<Object> path, Object value) {
    if (path.isEmpty()) return value;
    Object step = path.get(0);
    List<Object> more = path.subList(1, path.size());
    if (holder instanceof List<?> list) {
      List<Object> items = new ArrayList<>(list);
      int index = (Integer) step;
      items.set(index, replaced(items.get(index), more, value));
      return items;
    }
    Map<String, Object> members = new LinkedHashMap<>(Values.object(holder));
    members.computeIfPresent((String) step, (name, inner) -> replaced(inner, more, value));
    return members;
  }
}
