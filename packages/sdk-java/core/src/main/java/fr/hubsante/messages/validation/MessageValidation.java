package fr.hubsante.messages.validation;

import static fr.hubsante.messages.validation.Paths.member;

import fr.hubsante.messages.Fault;
import fr.hubsante.messages.Finding;
import fr.hubsante.messages.Limits;
import fr.hubsante.messages.Validation;
import fr.hubsante.messages.link.FieldDescription;
import fr.hubsante.messages.link.LinkDescription;
import fr.hubsante.messages.link.LinkRuntime;
import fr.hubsante.messages.link.MessageDescription;
import fr.hubsante.messages.link.ObjectDescription;
import fr.hubsante.messages.link.Remark;
import fr.hubsante.messages.link.Schema;
import fr.hubsante.messages.words.Phrases;
import fr.hubsante.messages.words.Shown;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that is wrong in a message, each fault once: the rules of the envelope first, then those of its header, then those
 * of the message.
 */
public final class MessageValidation {
  /** From an item of the content of an envelope to its message. */
  public static final List<String> CONTENT_PATH = List.of("jsonContent", "embeddedJsonContent", "message");
  /** Remarks that several keywords make on one value, of which one is told. */
  private static final int REMARKS_PER_FINDING = 4;
  /** Enough to see of which message an object is the body. */
  private static final int REMARKS_TO_COMPARE = 100;

  private final LinkRuntime runtime;
  private final LinkDescription link;
  private final boolean isXml;
  private final Report report;
  private final SearchBudget budget = new SearchBudget();

  private MessageValidation(LinkRuntime runtime, boolean isXml, Report report) {
    this.runtime = runtime;
    this.link = runtime.link();
    this.isXml = isXml;
    this.report = report;
  }

  /** @param value an envelope; or a message alone, with or without its header */
  public static Validation validate(Object value, LinkRuntime runtime, Limits limits) {
    Report report = findingsOf(value, runtime, false, limits);
    return new Validation(report.isValid(), List.copyOf(report.findings()));
  }

  /** What there is to say of a message that could not be read. */
  public static Validation unread(List<Fault> faults) {
    Report report = new Report(Limits.USUAL.maxFindings());
    for (Fault fault : faults) report.addFault(fault);
    return new Validation(report.isValid(), List.copyOf(report.findings()));
  }

  /** What is found in a value, whatever it was written in. */
  static Report findingsOf(Object value, LinkRuntime runtime, boolean isXml, Limits limits) {
    Report report = new Report(limits.maxFindings());
    if (runtime.soundness().isSoundAlone(value, limits.maxBytes())) return report;
    Carriable carriable = Carriable.of(value, limits);
    if (carriable.refusal() != null) {
      report.addFault(carriable.refusal());
      return report;
    }
    new MessageValidation(runtime, isXml, report).run(value);
    report.rewrite(findings -> Misnamed.fold(findings, runtime.link(), new SearchBudget()));
    if (carriable.faults().isEmpty()) return report;
    Set<List<Object>> told = new HashSet<>();
    Set<List<Object>> ofOtherType = new HashSet<>();
    for (Finding finding : report.findings()) {
      told.add(finding.path());
      if (isOfOtherType(finding)) ofOtherType.add(finding.path());
    }
    for (Fault fault : carriable.faults()) {
      if (fault.code().equals("findings-stopped")) report.stop();
      else if (!told.contains(fault.path()) && !isInside(fault, ofOtherType))
        tellPlaced(fault, runtime.link(), report);
    }
    return report;
  }

  /** Whether something else is expected there: then what it holds does not matter. */
  private static boolean isOfOtherType(Finding finding) {
    return finding.code().endsWith("-expected") || finding.code().endsWith("-unexpected");
  }

  private static boolean isInside(Fault fault, Set<List<Object>> paths) {
    if (paths.isEmpty()) return false;
    for (int end = 0; end < fault.path().size(); end += 1)
      if (paths.contains(fault.path().subList(0, end))) return true;
    return false;
  }

  /** Tells a fault with the fields that lead to it, where a message describes them. */
  private static void tellPlaced(Fault fault, LinkDescription link, Report report) {
    List<Object> path = fault.path();
    int index = 0;
    while (index < path.size() && !(path.get(index) instanceof String name && link.messages().containsKey(name)))
      index += 1;
    if (index == path.size()) {
      report.addFault(fault);
      return;
    }
    MessageDescription described = link.messages().get(path.get(index));
    List<Object> own = path.subList(0, index + 1);
    Subject subject = new Subject(described, own, null, Phrases.messageNamed(described.name()));
    List<Object> rest = path.subList(index + 1, path.size());
    report.addFaultAt(subject, new Fault(fault.code(), rest, fault.message(), fault.messageEn()));
  }

  private void run(Object value) {
    if (!(value instanceof Map<?, ?> object))
      report.add(Subject.messageAt(List.of()), "object-expected", List.of(), Map.of("found", Shown.value(value)));
    else if (isEnvelope(object)) envelope(object);
    else message(object, List.of(), true);
  }

  private boolean isEnvelope(Map<?, ?> value) {
    for (Object name : value.keySet())
      if (link.messages().containsKey(name) || link.otherMessages().containsKey(name)) return false;
    if (link.envelope().names().stream().noneMatch(value::containsKey)) return false;
    if (value.containsKey("content") || value.containsKey("descriptor")) return true;
    // An acknowledgement without its root has a member distributionID too.
    List<String> names = BusinessMember.namesOf(value);
    boolean isBody = names.stream().allMatch(name -> BusinessMember.isFieldOfAMessage(name, link));
    return !isBody || BusinessMember.rootOfBody(names, link, root -> faultsUnder(root, value)) == null;
  }

  /** How much is wrong with an object as the body of a message. */
  private int faultsUnder(String root, Object value) {
    Schema schema = runtime.messages().get(root);
    return schema == null ? 0 : schema.judge(value, REMARKS_TO_COMPARE).size();
  }

  private void envelope(Map<?, ?> value) {
    Subject subject = new Subject(link.envelope(), List.of(), Phrases.ENVELOPE, Phrases.ENVELOPE);
    judge(value, runtime.envelope(), subject);
    Contradictions contradictions = new Contradictions(value, report);
    contradictions.tell(subject);
    if (!(value.get("content") instanceof List<?> contents)) return;
    if (contents.size() > 1)
      report.add(subject, "content-several", List.of("content", 1), Map.of("count", contents.size()));
    for (int index = 0; index < contents.size(); index += 1) {
      if (report.isStopped()) return;
      Object content = contents.get(index);
      tellIgnored(content, index);
      for (String step : CONTENT_PATH) content = member(content, step);
      if (!(content instanceof Map<?, ?> message)) continue;
      List<Object> path = Paths.plus(List.of("content", index), CONTENT_PATH.toArray());
      MessageDescription described = message(message, path, false);
      if (described == null) continue;
      tellKind(value.get("distributionKind"), described, subject);
      if (!described.header()) continue;
      contradictions.tellOfHeader(message, new Subject(link.header(), path, Phrases.HEADER, Phrases.HEADER));
    }
  }

  /** Members beside the way that leads to the message. */
  private void tellIgnored(Object content, int index) {
    List<Object> path = List.of("content", index);
    Object holder = content;
    for (String step : CONTENT_PATH) {
      if (!(holder instanceof Map<?, ?> members)) return;
      for (String name : BusinessMember.namesOf(members)) {
        if (name.equals(step)) continue;
        tellIgnored(Paths.plus(path, name), name);
        if (report.isStopped()) return;
      }
      holder = members.get(step);
      path = Paths.plus(path, step);
    }
  }

  private void tellIgnored(List<Object> path, String name) {
    report.add(Subject.messageAt(path), "member-ignored", List.of(), Map.of("name", Shown.text(name)));
  }

  /** The queue a message arrives in follows from the kind of its envelope. */
  private void tellKind(Object kind, MessageDescription message, Subject subject) {
    // A kind that no message travels in is told by the envelope’s own list.
    boolean isKind = kind instanceof String text && link.kinds().contains(text);
    if (!isKind || message.kinds().contains(kind)) return;
    Map<String, Object> parameters =
        Map.of("message", message.name(), "value", kind, "known", String.join(", ", message.kinds()));
    report.add(subject, isXml ? "kind-differs-xml" : "kind-differs", List.of("distributionKind"), parameters);
  }

  /** The message an object holds; {@code null} when this link carries none that is there. */
  private MessageDescription message(Map<?, ?> value, List<Object> path, boolean isAlone) {
    BusinessMember found =
        BusinessMember.find(value, path, link, report, isAlone, body -> faultsUnder(body, value));
    MessageDescription described = found.described();
    String root = found.root();
    // A body without its root may have one tag that the header has too, `status`, and no header.
    long ofHeader = link.header().names().stream().filter(value::containsKey).count();
    boolean hasHeader = ofHeader > (root.isEmpty() ? 1 : 0);
    boolean isHeaded = (described == null || described.header()) && (hasHeader || !isAlone);
    Subject header = new Subject(link.header(), path, Phrases.HEADER, Phrases.HEADER);
    if (isHeaded && !hasHeader && described != null) tellHeaderMissing(root, value, header);
    else if (isHeaded && (hasHeader || !root.isEmpty())) {
      judge(value, runtime.header(), header);
      tellIgnoredInHeader(value, path);
    }
    Schema schema = runtime.messages().get(root);
    if (described != null && schema != null) {
      // A message with nothing beside it has been found not to be sound as a whole.
      boolean isJudged = isAlone && value.size() == 1;
      if (!isJudged && runtime.soundness().isSound(root, value.get(root))) return described;
      Subject own = new Subject(described, Paths.plus(path, root), null, Phrases.messageNamed(described.name()));
      BodyGiven given = BodyGiven.find(value.get(root), root, own, described, link, report);
      if (given == null) return described;
      judge(given.body(), schema, given.subject());
      new SuggestedCodes(given.subject(), link, report, budget).tell(given.body());
    }
    return described;
  }

  /** Members of the systems of a header that nobody reads, where its schema lets them pass. */
  private void tellIgnoredInHeader(Map<?, ?> value, List<Object> path) {
    for (FieldDescription field : link.header().fields()) {
      ObjectDescription system = link.header().typeOf(field);
      if (system == null || !system.ignoresOthers()) continue;
      Object found = value.get(field.name());
      if (!(found instanceof List<?> systems)) {
        tellIgnoredBeside(system, found, Paths.plus(path, field.name()));
        continue;
      }
      for (int index = 0; index < systems.size(); index += 1)
        tellIgnoredBeside(system, systems.get(index), Paths.plus(path, field.name(), index));
    }
  }

  private void tellIgnoredBeside(ObjectDescription known, Object system, List<Object> place) {
    if (!(system instanceof Map<?, ?> members) || report.isStopped()) return;
    for (String other : BusinessMember.namesOf(members))
      if (known.field(other) == null) tellIgnored(Paths.plus(place, other), other);
  }

  /** Every member of the header is missing: one fault. */
  private void tellHeaderMissing(String root, Object value, Subject subject) {
    List<Remark> remarks = runtime.header().judge(value, REMARKS_TO_COMPARE);
    if (remarks.isEmpty()) return;
    List<String> names =
        remarks.stream().filter(one -> one.keyword().equals("required")).map(Remark::detail).toList();
    report.add(subject, "header-missing", List.of(), Map.of("root", root, "names", Shown.list(names)));
  }

  private void judge(Object value, Schema schema, Subject subject) {
    if (report.isStopped()) return;
    int limit = report.room() * REMARKS_PER_FINDING;
    List<Remark> remarks = schema.judge(value, limit);
    if (remarks.isEmpty()) return;
    new FaultTeller(subject, link, isXml, report, budget).tellAll(ValueFault.of(remarks));
    if (remarks.size() >= limit) report.stop();
  }
}
