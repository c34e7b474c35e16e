package fr.hubsante.messages.link;

import fr.hubsante.messages.words.Numbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A schema in the normal form of {@code description.json}, which judges values; safe for use by several threads. */
public final class Schema {
  /** Types of JSON Schema, in capitals. */
  enum Kind {
    STRING,
    OBJECT,
    ARRAY,
    BOOLEAN,
    NUMBER,
    INTEGER
  }

  String type;
  Kind kind;
  boolean isFalse;
  Schema reference;
  LinearPattern pattern;
  String format;
  /** Whether the format is {@code date}, not {@code date-time}. */
  boolean isDay;
  CodeList codes;
  int minItems = -1;
  int maxItems = -1;
  Schema items;
  String[] required = {};
  String[] propertyNames = {};
  Schema[] properties = {};
  /** The schemas of members that may stand in the object. */
  final Map<String, Schema> byName = new HashMap<>();
  Set<String> members;

  Schema() {}

  /** Thrown when so many remarks are enough. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;
    static final Enough ENOUGH = new Enough();

    private Enough() {
      super(null, null, false, false);
    }
  }

  /** The remarks of one judgement, and the way to where it is. */
  private static final class Remarks {
    final List<Remark> told = new ArrayList<>();
    final List<Object> path = new ArrayList<>();
    final int most;

    Remarks(int most) {
      this.most = most;
    }

    void tell(String keyword, Object value, String detail, int limit) {
      told.add(new Remark(List.copyOf(path), keyword, value, detail, limit));
      if (told.size() >= most) throw Enough.ENOUGH;
    }
  }

  /** What is wrong with a value: as many remarks as are wanted at most, in the order of the schema. */
  public List<Remark> judge(Object value, int most) {
    if (accepts(value)) return List.of();
    Remarks remarks = new Remarks(most);
    try {
      check(value, remarks);
    } catch (Enough enough) {
      return remarks.told;
    }
    return remarks.told;
  }

  /** Whether nothing is wrong; without the way to each part, as most values are as they should be. */
  boolean accepts(Object value) {
    if (isFalse) return false;
    if (reference != null) return (kind == null || isOfType(value)) && reference.accepts(value);
    // Classes before interfaces: of those most values are, and asking whether a text is a list takes longest of all.
    if (value instanceof String text) {
      if (kind != null && kind != Kind.STRING) return false;
      if (pattern != null && !pattern.test(text)) return false;
      if (format != null && !isOfFormat(text)) return false;
      return codes == null || codes.has(text);
    }
    if (codes != null && !codes.has(value)) return false;
    if (value == null || value instanceof Number || value instanceof Boolean) return kind == null || isOfType(value);
    if (value instanceof Map<?, ?> object) return (kind == null || kind == Kind.OBJECT) && acceptsMembers(object);
    boolean isOfKind = kind == null || kind == Kind.ARRAY;
    return value instanceof List<?> list ? isOfKind && acceptsItems(list) : kind == null;
  }

  private boolean acceptsMembers(Map<?, ?> object) {
    for (String name : required) if (!object.containsKey(name)) return false;
    for (Map.Entry<?, ?> member : object.entrySet()) {
      Schema schema = byName.get(member.getKey());
      if (schema != null) {
        if (!schema.accepts(member.getValue())) return false;
      } else if (members != null && !members.contains(member.getKey())) return false;
    }
    return true;
  }

  private boolean acceptsItems(List<?> list) {
    if ((maxItems != -1 && list.size() > maxItems) || list.size() < minItems) return false;
    if (items != null) for (Object item : list) if (!items.accepts(item)) return false;
    return true;
  }

  private void check(Object value, Remarks remarks) {
    if (isFalse) {
      remarks.tell("false schema", value, null, 0);
      return;
    }
    if (type != null && !isOfType(value)) remarks.tell("type", value, type, 0);
    if (reference != null) reference.check(value, remarks);
    if (value instanceof String text) {
      if (pattern != null && !pattern.test(text)) remarks.tell("pattern", value, pattern.source(), 0);
      if (format != null && !isOfFormat(text)) remarks.tell("format", value, format, 0);
    }
    if (codes != null && !codes.has(value)) remarks.tell("codes", value, null, 0);
    if (value instanceof List<?> list) checkItems(list, remarks);
    else if (value instanceof Map<?, ?> object) checkMembers(object, remarks);
  }

  private void checkItems(List<?> list, Remarks remarks) {
    if (maxItems != -1 && list.size() > maxItems) remarks.tell("maxItems", list, null, maxItems);
    if (minItems != -1 && list.size() < minItems) remarks.tell("minItems", list, null, minItems);
    if (items == null) return;
    for (int index = 0; index < list.size(); index += 1) {
      remarks.path.add(index);
      items.check(list.get(index), remarks);
      remarks.path.remove(remarks.path.size() - 1);
    }
  }

  private void checkMembers(Map<?, ?> object, Remarks remarks) {
    for (String name : required) if (!object.containsKey(name)) remarks.tell("required", object, name, 0);
    for (int index = 0; index < properties.length; index += 1) {
      String name = propertyNames[index];
      Object member = object.get(name);
      if (member == null && !object.containsKey(name)) continue;
      remarks.path.add(name);
      properties[index].check(member, remarks);
      remarks.path.remove(remarks.path.size() - 1);
    }
    if (members == null) return;
    for (Object name : object.keySet()) if (!members.contains(name)) remarks.tell("members", object, (String) name, 0);
  }

  private boolean isOfType(Object value) {
    return switch (kind) {
      case STRING -> value instanceof String;
      case OBJECT -> value instanceof Map;
      case ARRAY -> value instanceof List;
      case BOOLEAN -> value instanceof Boolean;
      // What JSON cannot carry is told as such, whatever number is asked for.
      case NUMBER -> value instanceof Number;
      case INTEGER -> value instanceof Number number && isWhole(number.doubleValue());
    };
  }

  private static boolean isWhole(double number) {
    return Double.isInfinite(number) || Numbers.isInteger(number);
  }

  boolean isOfFormat(String text) {
    return isDay ? Formats.isDate(text) : Formats.isXmlDateTime(text);
  }

  /** A value as codes compare it: numbers by what they are, however they are held. */
  static Object comparable(Object value) {
    return value instanceof Number number ? (Object) (number.doubleValue() + 0.0) : value;
  }
}
