package fr.hubsante.messages.validation;

import fr.hubsante.messages.Fault;
import fr.hubsante.messages.Finding;
import fr.hubsante.messages.Severity;
import fr.hubsante.messages.words.Phrases;
import fr.hubsante.messages.words.Sentences;
import fr.hubsante.messages.words.Texts;
import fr.hubsante.messages.words.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Collects findings, each in its own words. */
final class Report {
  private List<Finding> findings = new ArrayList<>();
  private final int most;
  private final Set<List<Object>> errorPaths = new HashSet<>();
  private boolean isStopped;

  /** @param most findings, the one that says that there may be more included */
  Report(int most) {
    this.most = most;
  }

  /** Whether there is no use in looking for more. */
  boolean isStopped() {
    return isStopped;
  }

  /** How many findings there is room for, one more included, which makes the report say that it stopped. */
  int room() {
    return most - findings.size() + 1;
  }

  List<Finding> findings() {
    return findings;
  }

  /** Whether a message with these findings conforms. */
  boolean isValid() {
    return !isStopped && findings.stream().allMatch(one -> one.severity() == Severity.WARNING);
  }

  /** Whether a value has an error already. */
  boolean hasErrorAt(List<Object> path) {
    return errorPaths.contains(path);
  }

  /** @param path from the subject */
  void add(Subject subject, String code, List<Object> path, Map<String, ?> parameters) {
    add(subject, code, path, parameters, List.of());
  }

  /** @param unknown the last step, when it is no field: the sentence is about what holds it */
  void add(Subject subject, String code, List<Object> path, Map<String, ?> parameters, List<Object> unknown) {
    if (isFull()) return;
    Words words = Sentences.of(code, parameters);
    place(subject, new Fault(code, path, words.fr(), words.en()), unknown);
  }

  /** A fault of a value that is described: a finding with its fields. Its path is from the subject. */
  void addFaultAt(Subject subject, Fault fault) {
    if (!isFull()) place(subject, fault, List.of());
  }

  private void place(Subject subject, Fault fault, List<Object> unknown) {
    Place place = Place.of(fault.path(), subject.described());
    Words where = place.where(!unknown.isEmpty());
    push(
        new Finding(
            fault.code(),
            Sentences.severityOf(fault.code()),
            Paths.join(Paths.join(subject.path(), fault.path()), unknown),
            place.fields(),
            sentence(subject, where, fault.message(), true),
            sentence(subject, where, fault.messageEn(), false)));
  }

  private static String sentence(Subject subject, Words where, String sentence, boolean french) {
    String begin = subject.name().in(french);
    if (where != null)
      begin =
          subject.area() == null
              ? where.in(french)
              : subject.area().in(french) + ", " + Texts.small(where.in(french));
    return Phrases.of("sentence", Map.of("where", begin, "sentence", stopped(sentence))).in(french);
  }

  /** Something that could not be read: a finding without field. */
  void addFault(Fault fault) {
    if (fault.code().equals("findings-stopped")) stop();
    if (!isFull()) push(findingOf(fault));
  }

  void addFinding(Finding finding) {
    if (finding.code().equals("findings-stopped")) stop();
    if (!isFull()) push(finding);
  }

  /** Puts other findings in the place of those that were made: fewer, as some of them are one. */
  void rewrite(UnaryOperator<List<Finding>> change) {
    findings = new ArrayList<>(change.apply(findings));
  }

  /** Says, in place of the last finding when there is no room, that there may be more. */
  void stop() {
    if (isStopped) return;
    isStopped = true;
    if (findings.size() >= most) findings.remove(most - 1);
    int at = Math.min(most - 1, findings.size());
    findings.add(at, findingOf(Faults.fault("findings-stopped", List.of(), Map.of("count", most))));
  }

  private void push(Finding finding) {
    findings.add(finding);
    if (finding.severity() == Severity.ERROR) errorPaths.add(finding.path());
  }

  private boolean isFull() {
    if (findings.size() >= most) stop();
    return isStopped;
  }

  /** A fault as a finding without field. */
  private static Finding findingOf(Fault fault) {
    return new Finding(
        fault.code(),
        Sentences.severityOf(fault.code()),
        fault.path(),
        List.of(),
        Texts.capital(stopped(fault.message())),
        Texts.capital(stopped(fault.messageEn())));
  }

  /** With its final stop, which three dots and a question mark already are. */
  private static String stopped(String sentence) {
    return sentence.endsWith("…") || sentence.endsWith("?") ? sentence : sentence + ".";
  }
}
