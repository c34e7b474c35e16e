package fr.hubsante.messages.validation;

import fr.hubsante.messages.Fault;
import fr.hubsante.messages.Finding;
import fr.hubsante.messages.Limits;
import fr.hubsante.messages.Outcome;
import fr.hubsante.messages.Validation;
import fr.hubsante.messages.link.LinkDescription;
import fr.hubsante.messages.link.LinkRuntime;
import fr.hubsante.messages.link.Schema;
import fr.hubsante.messages.words.ClosestName;
import fr.hubsante.messages.words.InOtherWords;
import fr.hubsante.messages.words.Shown;
import fr.hubsante.messages.xml.EnvelopeReader;
import fr.hubsante.messages.xml.MessageXml;
import fr.hubsante.messages.xml.ParseXml;
import fr.hubsante.messages.xml.Reading;
import fr.hubsante.messages.xml.XmlElement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Everything that is wrong in a message in XML, each fault once: what XML itself asks (elements, their order and namespaces),
 * then what validating the message asks. Paths are those of the message in JSON.
 */
public final class XmlValidation {
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  /** Enough to see of which of two messages all that is required is there. */
  private static final int REMARKS_TO_COMPARE = 100;

  private XmlValidation() {}

  /** @param text an envelope, {@code edxlDistribution}, or a message alone */
  public static Validation validate(String text, LinkRuntime runtime, Limits limits) {
    Report report = new Report(limits.maxFindings());
    Outcome<XmlElement> parsed = ParseXml.parse(text, limits);
    Reading reading = parsed.ok() ? read(parsed.value(), runtime.link(), limits) : new Reading(null, parsed.faults());
    List<Finding> judged =
        reading.value() == null
            ? List.of()
            : MessageValidation.findingsOf(reading.value(), runtime, true, limits).findings();
    Set<Object> folded = Collections.newSetFromMap(new IdentityHashMap<>());
    Map<Finding, String> rootless = new IdentityHashMap<>();
    List<Fault> others = withoutRootless(reading.faults(), judged, runtime, rootless);
    List<Fault> written = withRenamed(others, judged, runtime.link().messages().keySet(), folded);
    for (Fault fault : written) report.addFault(fault);
    // What could not be read was left out: what is missing there follows from it.
    Set<List<Object>> unread = new HashSet<>();
    for (Fault fault : others) unread.add(fault.path());
    // A content whose way to its message is cut is no content for its judge.
    boolean isCut = reading.faults().stream().anyMatch(XmlValidation::isCut);
    for (Finding finding : judged) {
      String root = rootless.get(finding);
      if (root != null) {
        BusinessMember.tellRootMissing(root, finding.path(), runtime.link(), report);
        continue;
      }
      boolean isOfCut =
          isCut && finding.code().equals("items-too-few") && finding.path().equals(List.of("content"));
      if (!folded.contains(finding) && !isOfCut && !isBelow(finding, unread)) report.addFinding(finding);
    }
    return new Validation(report.isValid(), List.copyOf(report.findings()));
  }

  private static boolean isCut(Fault fault) {
    return fault.code().equals("element-missing") && !fault.path().isEmpty() && fault.path().get(0).equals("content");
  }

  /**
   * The faults but those of elements that are the fields of a message, where its root should stand: that is one fault.
   *
   * @param rootless gets the root that is missing, by the finding that no message is there
   */
  private static List<Fault> withoutRootless(
      List<Fault> faults, List<Finding> judged, LinkRuntime runtime, Map<Finding, String> rootless) {
    Set<Fault> told = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Finding finding : judged) {
      if (!finding.code().equals("message-missing")) continue;
      List<Fault> beside = faults.stream().filter(one -> isIn(finding.path(), one)).toList();
      List<Fault> unknown = beside.stream().filter(XmlValidation::isUnknown).toList();
      List<String> names = unknown.stream().map(one -> Paths.last(one.path())).distinct().toList();
      String root = BusinessMember.rootOfBody(names, runtime.link(), one -> missingUnder(one, names, runtime));
      if (root == null) continue;
      rootless.put(finding, root);
      told.addAll(unknown);
      // A field that the header has too, `status`, was read as a second one of the header.
      for (Fault one : beside)
        if (runtime.link().messages().get(root).field(Paths.last(one.path())) != null) told.add(one);
    }
    return faults.stream().filter(one -> !told.contains(one)).toList();
  }

  private static boolean isIn(List<Object> holder, Fault fault) {
    return !fault.path().isEmpty() && Paths.holder(fault.path()).equals(holder);
  }

  private static boolean isUnknown(Fault fault) {
    return fault.code().equals("element-unknown") || fault.code().equals("element-misspelled");
  }

  /** How many fields that a message requires are not among some names. */
  private static int missingUnder(String root, List<String> names, LinkRuntime runtime) {
    Schema schema = runtime.messages().get(root);
    Map<String, Object> body = new LinkedHashMap<>();
    for (String name : names) body.put(name, null);
    if (schema == null) return 0;
    return (int)
        schema.judge(body, REMARKS_TO_COMPARE).stream().filter(one -> one.keyword().equals("required")).count();
  }

  /**
   * An unknown element where the one it resembles is missing is one fault.
   *
   * @param folded gets the faults and findings that are told by another
   */
  private static List<Fault> withRenamed(
      List<Fault> faults, List<Finding> judged, Collection<String> roots, Set<Object> folded) {
    SearchBudget budget = new SearchBudget();
    Map<List<Object>, Map<String, Object>> missing = new HashMap<>();
    for (Fault one : faults) addMissing(missing, one.code(), one.path(), one, roots);
    for (Finding one : judged) addMissing(missing, one.code(), one.path(), one, roots);
    List<Fault> renamed = new ArrayList<>();
    for (Fault one : faults) renamed.add(renamed(one, missing, budget, folded));
    return renamed.stream().filter(one -> !folded.contains(one)).toList();
  }

  private static void addMissing(
      Map<List<Object>, Map<String, Object>> missing,
      String code,
      List<Object> path,
      Object one,
      Collection<String> roots) {
    switch (code) {
      case "field-missing", "element-missing" -> add(missing, Paths.holder(path), Paths.last(path), one);
      // Where no message is found, what holds messages or is one may have another name.
      case "message-missing" -> {
        for (String root : roots) add(missing, path, root, one);
      }
      case "envelope-empty" -> {
        add(missing, List.of(), "content", one);
        add(missing, List.of("content", 0), "contentObject", one);
      }
      default -> {}
    }
  }

  private static void add(
      Map<List<Object>, Map<String, Object>> missing, List<Object> path, String name, Object one) {
    missing.computeIfAbsent(path, holder -> new LinkedHashMap<>()).put(name, one);
  }

  private static Fault renamed(
      Fault one, Map<List<Object>, Map<String, Object>> missing, SearchBudget budget, Set<Object> folded) {
    if (!isUnknown(one)) return one;
    Map<String, Object> names = missing.get(Paths.holder(one.path()));
    if (names == null) return one;
    String name = Paths.last(one.path());
    String suggestion =
        budget.search(
            () -> {
              String closest = ClosestName.closest(name, names.keySet());
              return closest != null ? closest : InOtherWords.find(name, labelled(names));
            });
    Object finding = names.get(suggestion);
    if (suggestion == null || finding == null) return one;
    names.values().removeIf(other -> other == finding);
    folded.add(finding);
    Matcher line = NUMBER.matcher(one.message());
    Map<String, Object> parameters =
        Map.of(
            "line", line.find() ? Double.parseDouble(line.group()) : 1,
            "name", Shown.text(name),
            "suggestion", suggestion);
    return Faults.fault("element-renamed", one.path(), parameters);
  }

  /** Missing elements with their labels, where they have one. */
  private static Map<String, String> labelled(Map<String, Object> names) {
    Map<String, String> labels = new LinkedHashMap<>();
    names.forEach(
        (name, one) -> {
          boolean hasLabel = one instanceof Finding finding && !finding.fields().isEmpty();
          List<String> fields = hasLabel ? ((Finding) one).fields() : List.of("");
          labels.put(name, fields.get(fields.size() - 1));
        });
    return labels;
  }

  private static Reading read(XmlElement root, LinkDescription link, Limits limits) {
    if (EnvelopeReader.isEnvelope(root)) return EnvelopeReader.read(root, link, link.otherMessages().keySet(), limits);
    String name = root.name();
    if (!link.messages().containsKey(name) && !link.otherMessages().containsKey(name)) {
      List<String> candidates = new ArrayList<>(List.of("edxlDistribution"));
      candidates.addAll(link.messages().keySet());
      String suggestion = ClosestName.closest(name, candidates);
      if (suggestion != null) {
        Map<String, Object> parameters =
            Map.of("line", root.line(), "name", Shown.text(name), "suggestion", suggestion);
        return Reading.failed(Faults.fault("element-misspelled", List.of(name), parameters));
      }
    }
    if (!link.otherMessages().containsKey(name)) return MessageXml.read(root, link, limits);
    Map<String, String> parameters =
        Map.of(
            "link", link.title(),
            "message", link.otherMessages().get(name),
            "name", name,
            "known", BusinessMember.messagesOf(link));
    return Reading.failed(Faults.fault("message-not-carried", List.of(name), parameters));
  }

  /** Whether a finding is about a value somewhere inside one of some paths. */
  private static boolean isBelow(Finding finding, Set<List<Object>> paths) {
    for (int end = 1; end <= finding.path().size(); end += 1)
      if (paths.contains(finding.path().subList(0, end))) return true;
    return false;
  }
}
