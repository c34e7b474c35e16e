package fr.hubsante.messages.validation;

import fr.hubsante.messages.link.CodeList;
import fr.hubsante.messages.link.FieldDescription;
import fr.hubsante.messages.link.LinkDescription;
import fr.hubsante.messages.link.ObjectDescription;
import fr.hubsante.messages.words.ClosestName;
import fr.hubsante.messages.words.Shown;
import java.util.List;
import java.util.Map;

/**
 * Codes that their schema accepts by their form and that their nomenclature does not have: warnings, for the Hub lets them
 * through. Since model 3.0 whatsHappen, locationKind… are such codes.
 */
final class SuggestedCodes {
  private final Subject subject;
  private final LinkDescription link;
  private final Report report;
  private final SearchBudget budget;

  SuggestedCodes(Subject subject, LinkDescription link, Report report, SearchBudget budget) {
    this.subject = subject;
    this.link = link;
    this.report = report;
    this.budget = budget;
  }

  /** @param value the body of the message */
  void tell(Object value) {
    tell(subject.described(), value, List.of());
  }

  private void tell(ObjectDescription object, Object holder, List<Object> path) {
    if (object == null || !(holder instanceof Map<?, ?> members)) return;
    for (FieldDescription field : object.fields()) {
      if (!subject.described().leadsToList(field) || !members.containsKey(field.name())) continue;
      Object held = members.get(field.name());
      if (!(held instanceof List<?> items)) {
        if (report.isStopped()) return;
        tellOne(field, held, Paths.plus(path, field.name()));
        continue;
      }
      for (int index = 0; index < items.size(); index += 1) {
        if (report.isStopped()) return;
        tellOne(field, items.get(index), Paths.plus(path, field.name(), index));
      }
    }
  }

  private void tellOne(FieldDescription field, Object one, List<Object> place) {
    if (field.suggested() == -1) tell(subject.described().typeOf(field), one, place);
    else if (one instanceof String code) judge(code, link.codeList(field.suggested()), place);
  }

  private void judge(String code, CodeList list, List<Object> path) {
    if (list.has(code) || report.hasErrorAt(Paths.join(subject.path(), path))) return;
    boolean canSearch = budget.take();
    String meant = Codes.meant(code, list, canSearch).suggestion();
    if (meant == null && canSearch) meant = ClosestName.closestCode(code, list.codes());
    String name = list.name() == null ? "" : list.name();
    Map<String, Object> words = Map.of("value", Shown.text(code), "list", name);
    if (meant == null) report.add(subject, "code-not-listed", path, words);
    else {
      Map<String, Object> close =
          Map.of("value", Shown.text(code), "list", name, "suggestion", Codes.shown(meant, list));
      report.add(subject, "code-not-listed-close", path, close);
    }
  }
}
