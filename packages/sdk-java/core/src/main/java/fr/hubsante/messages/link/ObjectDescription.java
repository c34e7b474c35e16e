package fr.hubsante.messages.link;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The members of an object, in the order XML wants them. */
public class ObjectDescription {
  private final List<FieldDescription> fields;
  private final Map<String, FieldDescription> byName = new LinkedHashMap<>();
  private final List<String> names;
  private final boolean open;
  private final boolean ignoresOthers;

  public ObjectDescription(List<FieldDescription> fields, boolean open, boolean ignoresOthers) {
    this.fields = List.copyOf(fields);
    for (FieldDescription field : fields) byName.putIfAbsent(field.name(), field);
    this.names = List.copyOf(byName.keySet());
    this.open = open;
    this.ignoresOthers = ignoresOthers;
  }

  public List<FieldDescription> fields() {
    return fields;
  }

  public List<String> names() {
    return names;
  }

  /** The field of a name, or {@code null}. */
  public FieldDescription field(Object name) {
    return byName.get(name);
  }

  /** Whether members that are not listed may stand beside them. */
  public boolean isOpen() {
    return open;
  }

  /** Whether JSON may have members that are not listed, which nobody reads and XML has no place for. */
  public boolean ignoresOthers() {
    return ignoresOthers;
  }

  /** The same fields and nothing else. */
  public ObjectDescription closed() {
    return new ObjectDescription(fields, false, false);
  }
}
