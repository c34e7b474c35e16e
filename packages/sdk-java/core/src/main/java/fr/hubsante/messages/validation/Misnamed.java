package fr.hubsante.messages.validation;

import fr.hubsante.messages.Finding;
import fr.hubsante.messages.link.LinkDescription;
import fr.hubsante.messages.words.ClosestName;
import fr.hubsante.messages.words.Phrases;
import fr.hubsante.messages.words.Shown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A member of the envelope or of the header that is unknown where the one it resembles is missing. */
final class Misnamed {
  /** How a member that nobody knows is told where the object that has it is not judged as a whole. */
  private static final Set<String> UNKNOWN = Set.of("member-ignored", "field-unknown");
  /** From the envelope to a message: steps of the way. */
  private static final int STEPS_TO_MESSAGE = 5;

  private Misnamed() {}

  /** The findings, with one in the place of two. */
  static List<Finding> fold(List<Finding> findings, LinkDescription link, SearchBudget budget) {
    Map<List<Object>, Map<String, Finding>> missing = new HashMap<>();
    for (Finding finding : findings) {
      if (!finding.code().equals("field-missing")) continue;
      missing
          .computeIfAbsent(Paths.holder(finding.path()), holder -> new LinkedHashMap<>())
          .put(Paths.last(finding.path()), finding);
    }
    if (missing.isEmpty()) return findings;
    Map<Finding, List<Finding>> replaced = new IdentityHashMap<>();
    for (Finding finding : findings) {
      if (!UNKNOWN.contains(finding.code())) continue;
      List<Object> holder = Paths.holder(finding.path());
      Map<String, Finding> names = missing.get(holder);
      if (names == null) continue;
      String name = Paths.last(finding.path());
      String suggestion = budget.search(() -> ClosestName.closest(name, names.keySet()));
      Finding other = names.get(suggestion);
      if (suggestion == null || other == null) continue;
      names.remove(suggestion);
      replaced.put(finding, renamed(holder, name, suggestion, link));
      replaced.put(other, List.of());
    }
    for (Finding finding : findings) {
      if (!finding.code().equals("member-ignored") || replaced.containsKey(finding)) continue;
      List<Object> holder = Paths.holder(finding.path());
      // Where the way to the message breaks off, whatever stands there instead is that fault.
      if (isInEnvelope(holder) && !missing.getOrDefault(holder, Map.of()).isEmpty()) replaced.put(finding, List.of());
    }
    List<Finding> folded = new ArrayList<>();
    for (Finding finding : findings) folded.addAll(replaced.getOrDefault(finding, List.of(finding)));
    return folded;
  }

  /** Whether an object is one of those that lead from the envelope to its message. */
  private static boolean isInEnvelope(List<Object> holder) {
    return !holder.isEmpty() && holder.size() < STEPS_TO_MESSAGE && holder.get(0).equals("content");
  }

  /** The one finding, at the member to rename. */
  private static List<Finding> renamed(List<Object> holder, String name, String suggestion, LinkDescription link) {
    boolean isOnTheWay = isInEnvelope(holder);
    Subject subject =
        isOnTheWay
            ? new Subject(link.envelope(), List.of(), Phrases.ENVELOPE, Phrases.ENVELOPE)
            : new Subject(link.header(), holder, Phrases.HEADER, Phrases.HEADER);
    Report report = new Report(1);
    Map<String, String> parameters = Map.of("name", Shown.text(name), "suggestion", suggestion);
    report.add(subject, "field-renamed", isOnTheWay ? holder : List.of(), parameters, List.of(name));
    return report.findings();
  }
}
