package fr.hubsante.messages.validation;

import fr.hubsante.messages.link.CodeList;
import fr.hubsante.messages.link.FieldDescription;
import fr.hubsante.messages.link.Formats;
import fr.hubsante.messages.link.LinkDescription;
import fr.hubsante.messages.link.Remark;
import fr.hubsante.messages.words.ClosestName;
import fr.hubsante.messages.words.InOtherWords;
import fr.hubsante.messages.words.Phrases;
import fr.hubsante.messages.words.Shown;
import fr.hubsante.messages.words.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the faults of one subject. */
final class FaultTeller {
  private static final Map<String, String> EXPECTED =
      Map.of(
          "string", "text-expected",
          "number", "number-expected",
          "integer", "integer-expected",
          "boolean", "boolean-expected",
          "object", "object-expected",
          "array", "list-expected");

  private final Subject subject;
  private final LinkDescription link;
  private final boolean isXml;
  private final Report report;
  private final SearchBudget budget;

  /** @param isXml how the message was written: XML lets pass some texts that JSON refuses */
  FaultTeller(Subject subject, LinkDescription link, boolean isXml, Report report, SearchBudget budget) {
    this.subject = subject;
    this.link = link;
    this.isXml = isXml;
    this.report = report;
    this.budget = budget;
  }

  /** Tells the faults, as many as there is room for. A tag that is unknown where the one it resembles is missing is one. */
  void tellAll(List<Remark> faults) {
    Map<Remark, Optional<String>> renamed = renamed(faults);
    for (Remark fault : faults) {
      if (report.isStopped()) return;
      Optional<String> suggestion = renamed.get(fault);
      if (suggestion == null) tell(fault);
      else if (suggestion.isPresent()) {
        Map<String, String> parameters = Map.of("name", Shown.text(fault.detail()), "suggestion", suggestion.get());
        report.add(subject, "field-renamed", fault.path(), parameters, List.of(fault.detail()));
      }
    }
  }

  /** What each unknown member was meant to be of those that are missing beside it, and nothing for these. */
  private Map<Remark, Optional<String>> renamed(List<Remark> faults) {
    Map<Remark, Optional<String>> renamed = new IdentityHashMap<>();
    Map<List<Object>, Map<String, Remark>> missing = new HashMap<>();
    for (Remark fault : faults) {
      if (!fault.keyword().equals("required")) continue;
      missing.computeIfAbsent(fault.path(), path -> new LinkedHashMap<>()).put(fault.detail(), fault);
    }
    for (Remark fault : faults) {
      if (!fault.keyword().equals("members")) continue;
      Map<String, Remark> names = missing.get(fault.path());
      if (names == null || names.isEmpty()) continue;
      String near = suggestion(fault.path(), fault.detail());
      String suggestion =
          names.containsKey(near) ? near : inOtherWords(fault.path(), fault.detail(), names.keySet());
      Remark other = names.get(suggestion);
      if (suggestion == null || other == null) continue;
      renamed.put(fault, Optional.of(suggestion));
      renamed.put(other, Optional.empty());
      names.remove(suggestion);
    }
    return renamed;
  }

  private String inOtherWords(List<Object> path, String name, Collection<String> missing) {
    Place place = Place.of(Paths.plus(path, name), subject.described());
    Map<String, String> labels = new LinkedHashMap<>();
    for (String one : missing) labels.put(one, place.labelBeside(one));
    return InOtherWords.find(name, labels);
  }

  private String suggestion(List<Object> path, String name) {
    Place place = Place.of(Paths.plus(path, name), subject.described());
    return budget.search(() -> ClosestName.closest(name, place.names()));
  }

  private void tell(Remark fault) {
    List<Object> path = fault.path();
    Object value = fault.value();
    switch (fault.keyword()) {
      case "required" ->
          report.add(subject, "field-missing", Paths.plus(path, fault.detail()), Map.of("name", fault.detail()));
      case "members" -> unknown(path, fault.detail());
      case "false schema" -> report.add(subject, "field-forbidden", path, Map.of());
      case "type" -> type(path, value, fault.detail());
      case "minItems", "maxItems" -> {
        int count = value instanceof List<?> list ? list.size() : 0;
        String code = fault.keyword().equals("minItems") ? "items-too-few" : "items-too-many";
        report.add(subject, code, path, Map.of("count", count, "limit", fault.limit()));
      }
      case "codes" -> code(path, Shown.string(value));
      case "pattern" -> pattern(path, (String) value, fault.detail());
      default -> moment(path, (String) value);
    }
  }

  private void unknown(List<Object> path, String name) {
    String suggestion = suggestion(path, name);
    String shown = Shown.text(name);
    if (suggestion == null) {
      Place place = Place.of(Paths.plus(path, name), subject.described());
      Map<String, String> parameters = Map.of("name", shown, "known", Shown.list(place.names()));
      report.add(subject, "field-unknown", path, parameters, List.of(name));
    } else {
      Map<String, String> parameters = Map.of("name", shown, "suggestion", suggestion);
      report.add(subject, "field-misspelled", path, parameters, List.of(name));
    }
  }

  private void type(List<Object> path, Object value, String type) {
    boolean isInList = path.isEmpty() || path.get(path.size() - 1) instanceof Integer;
    if (value == null) report.add(subject, "value-null", path, Map.of());
    else if (value instanceof List && !isInList) report.add(subject, "list-unexpected", path, Map.of());
    else report.add(subject, EXPECTED.get(type), path, Map.of("found", Shown.value(value)));
  }

  private void code(List<Object> path, String text) {
    FieldDescription field = fieldAt(path);
    CodeList list = link.codeList(field == null ? -1 : field.codes());
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("value", Shown.text(text));
    parameters.put("list", nameOf(list));
    parameters.put("known", Shown.list(list.codes()));
    Codes.Meant meant = Codes.meant(text, list, budget.take());
    if (meant.suggestion() == null) {
      report.add(subject, "code-unknown", path, parameters);
      return;
    }
    String code = meant.isLabel() ? "label-for-code" : "code-misspelled";
    parameters.put("suggestion", meant.isLabel() ? meant.suggestion() : Codes.shown(meant.suggestion(), list));
    report.add(subject, code, path, parameters);
  }

  private void pattern(List<Object> path, String text, String pattern) {
    FieldDescription field = fieldAt(path);
    String form = field == null ? null : field.form();
    String example = field == null ? null : field.example();
    String value = Shown.text(text);
    if ("datetime".equals(form)) {
      boolean passes = isXml && Formats.isXmlDateTime(text);
      if (passes) report.add(subject, "date-time-xml-only", path, Map.of("value", value));
      else report.add(subject, "date-time-wrong", path, Map.of("value", value, "form", Phrases.OFFSET_ONLY));
    } else if (form != null) {
      String code = form.equals("date") ? "date-wrong" : "phone-number-wrong";
      report.add(subject, code, path, Map.of("value", value));
    } else if (example == null) {
      report.add(subject, "pattern-broken", path, Map.of("value", value, "pattern", pattern));
    } else {
      Map<String, String> parameters = Map.of("value", value, "pattern", pattern, "example", example);
      report.add(subject, "pattern-broken-example", path, parameters);
    }
  }

  /** A format: a day that does not exist, or a date and time of which only the format is asked. */
  private void moment(List<Object> path, String text) {
    FieldDescription field = fieldAt(path);
    Map<String, Object> value = Map.of("value", Shown.text(text));
    if (field != null && "date".equals(field.form())) report.add(subject, "day-impossible", path, value);
    else if (isXml && Formats.isXmlDateTime(text)) report.add(subject, "date-time-xml-only", path, value);
    else if (!isXml && Formats.isDateTime(text)) report.add(subject, "date-time-json-only", path, value);
    else if (!Formats.isDateTime(text) && Formats.looksLikeOffsetMoment(text))
      report.add(subject, "moment-impossible", path, value);
    else
      report.add(
          subject, "date-time-wrong", path, Map.of("value", Shown.text(text), "form", Phrases.OFFSET_OR_Z));
  }

  private FieldDescription fieldAt(List<Object> path) {
    return Place.of(path, subject.described()).field();
  }

  /** What a list of values is called in a sentence. */
  private static Words nameOf(CodeList list) {
    return list.name() == null ? Phrases.OWN_LIST : Phrases.of("named-list", Map.of("name", list.name()));
  }
}
