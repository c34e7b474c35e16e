package fr.hubsante.messages.validation;

import fr.hubsante.messages.link.FieldDescription;
import fr.hubsante.messages.link.LinkDescription;
import fr.hubsante.messages.link.MessageDescription;
import fr.hubsante.messages.words.ClosestName;
import fr.hubsante.messages.words.Shown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * What the member of an object that is its message is.
 *
 * @param root {@code createCaseHealth}; {@code ""} when there is none
 * @param described {@code null} when this link does not carry it
 */
record BusinessMember(String root, MessageDescription described) {
  /** Names beyond are not looked at: no message has so many. */
  private static final int MOST_NAMES = 200;

  /**
   * Finds the one business member of an object, and tells when there is none, another than this link carries, or more than one.
   *
   * @param isAlone whether the object stands outside of an envelope: then nothing else than the members of the header may stand
   *     beside. In an envelope the Hub does not look at what does
   * @param judge how much is wrong when the object itself is taken for what stands under a root
   */
  static BusinessMember find(
      Map<?, ?> value,
      List<Object> path,
      LinkDescription link,
      Report report,
      boolean isAlone,
      ToIntFunction<String> judge) {
    List<String> names = namesOf(value);
    List<String> carried = names.stream().filter(link.messages()::containsKey).toList();
    List<String> others = names.stream().filter(link.otherMessages()::containsKey).toList();
    List<String> roots = new ArrayList<>(carried);
    roots.addAll(others);
    if (roots.isEmpty()) {
      tellMissing(names, path, link, report, judge);
      return new BusinessMember("", null);
    }
    String root = roots.get(0);
    MessageDescription described = link.messages().get(root);
    if (described == null) {
      Map<String, String> parameters =
          Map.of(
              "link", link.title(),
              "message", link.otherMessages().getOrDefault(root, root),
              "name", root,
              "known", messagesOf(link));
      report.add(Subject.messageAt(Paths.plus(path, root)), "message-not-carried", List.of(), parameters);
    }
    for (String name : roots.subList(1, roots.size())) {
      Map<String, String> parameters = Map.of("name", name, "first", root);
      report.add(Subject.messageAt(Paths.plus(path, name)), "message-several", List.of(), parameters);
    }
    Set<String> known = new HashSet<>(roots);
    boolean isHeadless = described != null && !described.header() && !isAlone;
    if (!isHeadless) known.addAll(link.header().names());
    for (String name : names) {
      if (known.contains(name)) continue;
      if (report.isStopped()) break;
      String shown = Shown.text(name);
      Subject subject = Subject.messageAt(Paths.plus(path, name));
      if (isAlone) report.add(subject, "field-unknown", List.of(), Map.of("name", shown, "known", root));
      else report.add(subject, "member-ignored", List.of(), Map.of("name", shown));
    }
    return new BusinessMember(root, described);
  }

  static List<String> namesOf(Map<?, ?> value) {
    List<String> names = new ArrayList<>(value.size());
    for (Object name : value.keySet()) names.add(String.valueOf(name));
    return names;
  }

  private static void tellMissing(
      List<String> names, List<Object> path, LinkDescription link, Report report, ToIntFunction<String> judge) {
    List<String> own = names.stream().filter(name -> link.header().field(name) == null).toList();
    String body = rootOfBody(own, link, judge);
    if (body != null) {
      tellRootMissing(body, path, link, report);
      return;
    }
    for (String name : own.subList(0, Math.min(MOST_NAMES, own.size()))) {
      // The name of the message in place of its root: as near as can be.
      String suggestion = rootNamed(name, link);
      if (suggestion == null) suggestion = ClosestName.closest(name, link.messages().keySet());
      if (suggestion == null) continue;
      Map<String, String> parameters = Map.of("name", Shown.text(name), "suggestion", suggestion);
      report.add(Subject.messageAt(Paths.plus(path, name)), "message-misspelled", List.of(), parameters);
      return;
    }
    report.add(Subject.messageAt(path), "message-missing", List.of(), Map.of("known", messagesOf(link)));
  }

  /** The fields of a message stand where its root should. */
  static void tellRootMissing(String root, List<Object> path, LinkDescription link, Report report) {
    Map<String, String> parameters = Map.of("root", root, "message", link.messages().get(root).name());
    report.add(Subject.messageAt(path), "root-missing", List.of(), parameters);
  }

  private static String rootNamed(String name, LinkDescription link) {
    String folded = ClosestName.fold(name);
    for (Map.Entry<String, MessageDescription> entry : link.messages().entrySet())
      if (ClosestName.fold(entry.getValue().name()).equals(folded)) return entry.getKey();
    return null;
  }

  /**
   * The root of the message whose fields these are, most of them at least; of several the one that the object breaks least.
   * {@code null} when it is the body of none.
   */
  static String rootOfBody(List<String> names, LinkDescription link, ToIntFunction<String> judge) {
    List<String> looked = names.subList(0, Math.min(MOST_NAMES, names.size()));
    List<String> roots = new ArrayList<>();
    int best = 1;
    for (Map.Entry<String, MessageDescription> entry : link.messages().entrySet()) {
      MessageDescription message = entry.getValue();
      int score = (int) looked.stream().filter(name -> message.field(name) != null).count();
      if (score < best) continue;
      if (score > best) roots.clear();
      best = score;
      roots.add(entry.getKey());
    }
    if (roots.isEmpty() || best * 2 < looked.size()) return null;
    if (roots.size() == 1) return roots.get(0);
    String least = null;
    int fewest = Integer.MAX_VALUE;
    for (String root : roots) {
      int faults = judge.applyAsInt(root);
      if (faults >= fewest) continue;
      least = root;
      fewest = faults;
    }
    return least;
  }

  /** The messages of a link: « RS-EDA (createCaseHealth) ». */
  static String messagesOf(LinkDescription link) {
    return Shown.list(
        link.messages().entrySet().stream()
            .map(entry -> entry.getValue().name() + " (" + entry.getKey() + ")")
            .toList());
  }

  /** Whether some message of the link has a field of this name. */
  static boolean isFieldOfAMessage(String name, LinkDescription link) {
    for (MessageDescription message : link.messages().values())
      for (FieldDescription field : message.fields()) if (field.name().equals(name)) return true;
    return false;
  }
}
