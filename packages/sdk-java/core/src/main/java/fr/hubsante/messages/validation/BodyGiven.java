package fr.hubsante.messages.validation;

import fr.hubsante.messages.link.LinkDescription;
import fr.hubsante.messages.link.MessageDescription;
import fr.hubsante.messages.words.Phrases;
import fr.hubsante.messages.words.Shown;
import fr.hubsante.messages.words.Words;
import java.util.List;
import java.util.Map;

/**
 * Where the fields of a message are in the end.
 *
 * @param subject from it to them
 */
record BodyGiven(Object body, Subject subject) {
  /**
   * The fields of a message. Whoever calls a function that puts the root itself readily gives it a message with its root, another
   * message, or a whole envelope: that is one fault, and not one for each field. {@code null} when no fields of the message are
   * there.
   *
   * @param body what stands under the root
   */
  static BodyGiven find(
      Object body, String root, Subject subject, MessageDescription described, LinkDescription link, Report report) {
    BodyGiven asGiven = new BodyGiven(body, subject);
    if (!(body instanceof Map<?, ?> members) || members.isEmpty() || described.isOpen()) return asGiven;
    List<String> names = BusinessMember.namesOf(members);
    List<String> own = names.stream().filter(name -> link.header().field(name) == null).toList();
    if (own.stream().anyMatch(name -> described.field(name) != null)) return asGiven;
    String only = own.size() == 1 ? own.get(0) : null;
    boolean isObject = only != null && members.get(only) instanceof Map<?, ?>;
    if (isObject && only.equals(root)) {
      Map<String, String> parameters = Map.of("root", root, "message", described.name());
      report.add(subject, "root-repeated", List.of(), parameters, List.of(root));
      List<Object> path = Paths.plus(subject.path(), root);
      return new BodyGiven(
          members.get(root), new Subject(subject.described(), path, subject.area(), subject.name()));
    }
    String other = isObject ? messageOf(only, link) : null;
    if (other != null) {
      Words found = Phrases.of("a-message", Map.of("name", other, "root", only));
      tell(subject, described, found, List.of(Shown.text(only)), report);
      return null;
    }
    boolean isEnvelope =
        names.contains("content") && names.stream().anyMatch(name -> link.envelope().field(name) != null);
    if (!isEnvelope) return asGiven;
    tell(subject, described, Phrases.AN_ENVELOPE, List.of(), report);
    return null;
  }

  /** The message of a root, carried by the link or not; {@code null} when it is none. */
  private static String messageOf(String root, LinkDescription link) {
    MessageDescription carried = link.messages().get(root);
    return carried != null ? carried.name() : link.otherMessages().get(root);
  }

  private static void tell(
      Subject subject, MessageDescription described, Words found, List<Object> unknown, Report report) {
    Map<String, Object> parameters = Map.of("message", described.name(), "found", found);
    report.add(subject, "body-expected", List.of(), parameters, unknown);
  }
}
