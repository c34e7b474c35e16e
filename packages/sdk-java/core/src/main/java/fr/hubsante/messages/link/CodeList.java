package fr.hubsante.messages.link;

import fr.hubsante.messages.words.ClosestName;
import fr.hubsante.messages.words.Shown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A closed list of values. */
public final class CodeList {
  /** Where a field has no list. */
  public static final CodeList NONE = new CodeList(null, List.of(), List.of());

  private final String name;
  private final List<String> codes = new ArrayList<>();
  private final List<String> labels;
  private final Set<Object> values = new HashSet<>();
  private volatile Folded folded;

  /** Codes by what they and their labels are without case and accents; the first of several counts. */
  public record Folded(Map<String, String> byLabel, Map<String, String> byCode) {}

  CodeList(String name, List<Object> codes, List<String> labels) {
    this.name = name;
    this.labels = labels;
    for (Object code : codes) {
      values.add(Schema.comparable(code));
      this.codes.add(Shown.string(code));
    }
  }

  /** Of the nomenclature; {@code null} when the list stands beside its field. */
  public String name() {
    return name;
  }

  /** The codes, as texts. */
  public List<String> codes() {
    return codes;
  }

  /** Those of the codes that are texts in JSON. */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (Object value : values) if (value instanceof String text) texts.add(text);
    return texts;
  }

  /** The label of a code, {@code ""} where it has none. */
  public String labelOf(String code) {
    int index = codes.indexOf(code);
    return index == -1 || index >= labels.size() ? "" : labels.get(index);
  }

  /** Whether a value of JSON is one of the codes. */
  public boolean has(Object value) {
    return values.contains(Schema.comparable(value));
  }

  public Folded folded() {
    Folded known = folded;
    if (known != null) return known;
    Map<String, String> byLabel = new HashMap<>();
    Map<String, String> byCode = new HashMap<>();
    for (int index = 0; index < codes.size(); index += 1) {
      String code = codes.get(index);
      String label = ClosestName.fold(index < labels.size() ? labels.get(index) : "");
      if (!label.isEmpty()) byLabel.putIfAbsent(label, code);
      byCode.putIfAbsent(ClosestName.fold(code), code);
    }
    known = new Folded(byLabel, byCode);
    folded = known;
    return known;
  }
}
