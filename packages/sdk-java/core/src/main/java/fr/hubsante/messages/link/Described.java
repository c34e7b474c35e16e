package fr.hubsante.messages.link;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An object and the types its fields refer to. */
public class Described extends ObjectDescription {
  /** Nothing is described. */
  public static final Described NOTHING = new Described(List.of(), false, false, Map.of());

  private final Map<String, ObjectDescription> types;
  /** Fields that have a code outside of schemas, or an object that has one somewhere. */
  private final Set<FieldDescription> leading = Collections.newSetFromMap(new IdentityHashMap<>());

  public Described(
      List<FieldDescription> fields, boolean open, boolean ignoresOthers, Map<String, ObjectDescription> types) {
    super(fields, open, ignoresOthers);
    this.types = types;
    Set<FieldDescription> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (FieldDescription field : fields) leads(field, seen);
  }

  public Map<String, ObjectDescription> types() {
    return types;
  }

  /** The type a field refers to, or {@code null}. */
  public ObjectDescription typeOf(FieldDescription field) {
    return field.isObject() ? types.get(field.typeName()) : null;
  }

  /** Whether a field leads to a code that its schema asks the form of only: other branches of a message are not walked. */
  public boolean leadsToList(FieldDescription field) {
    return leading.contains(field);
  }

  private boolean leads(FieldDescription field, Set<FieldDescription> seen) {
    // A type inside itself leads nowhere new.
    if (!seen.add(field)) return leading.contains(field);
    boolean leads = field.suggested() != -1;
    ObjectDescription type = typeOf(field);
    if (type != null) for (FieldDescription one : type.fields()) leads |= leads(one, seen);
    if (leads) leading.add(field);
    return leads;
  }
}
