package fr.hubsante.messages.link;

import fr.hubsante.messages.validation.Carriable;
import fr.hubsante.messages.xml.XmlName;
import fr.hubsante.messages.xml.XmlWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether there is nothing to tell of the body of a message, in one walk that makes no path and no word. Most messages are as
 * they should be: for them the walks that find each fault, with its way and its words, are not needed. It only ever says « sound » or « not
 * known »: what is not sound is judged by the usual way, which tells why. Safe for use by several threads.
 */
public final class Soundness {
  private final LinkDescription link;
  private final Map<String, Schema> schemas;
  /** By root, each made when the first message of its kind comes. */
  private final Map<String, SoundValue> bodies = new ConcurrentHashMap<>();

  /** @param schemas of the bodies of messages, by their root */
  Soundness(LinkDescription link, Map<String, Schema> schemas) {
    this.link = link;
    this.schemas = schemas;
  }

  /** Whether nothing is to be told of a message that stands alone, under its root and beside nothing else. */
  public boolean isSoundAlone(Object value, long maxBytes) {
    if (!(value instanceof Map<?, ?> message) || message.size() != 1) return false;
    Map.Entry<?, ?> only = message.entrySet().iterator().next();
    if (!(only.getKey() instanceof String root) || link.header().field(root) != null) return false;
    long size = sizeOf(root, only.getValue());
    return size >= 0 && Carriable.LEAST_BYTES + root.length() + size <= maxBytes;
  }

  /** Whether nothing is to be told of what stands under a root, whatever its size. */
  public boolean isSound(String root, Object body) {
    return sizeOf(root, body) >= 0;
  }

  private long sizeOf(String root, Object body) {
    SoundValue known = bodies.get(root);
    if (known == null) {
      MessageDescription message = link.messages().get(root);
      Schema schema = schemas.get(root);
      if (message == null || schema == null) return -1;
      known = new Maker(message).body(schema);
      bodies.put(root, known);
    }
    return known.sizeOf(body, 1);
  }

  /** Makes what is sound of one message. */
  private final class Maker {
    private final MessageDescription message;
    /** By schema and description: an object may stand inside itself. */
    private final Map<Schema, Map<ObjectDescription, SoundValue>> objects = new IdentityHashMap<>();

    /**
     * What a field holds.
     *
     * @param described of an object inside which lists may be; {@code null} for others
     * @param suggested its list where the schema does not ask for its codes, or {@code null}
     */
    private record Held(ObjectDescription described, CodeList suggested) {
      static final Held NOTHING_MORE = new Held(null, null);
    }

    Maker(MessageDescription message) {
      this.message = message;
    }

    SoundValue body(Schema schema) {
      SoundValue body = value(schema, new Held(message, null));
      return body.way == SoundValue.Way.OBJECT ? body : new SoundValue();
    }

    private SoundValue value(Schema given, Held held) {
      Schema schema = given;
      while (schema.reference != null && !schema.isFalse && (schema.kind == null || schema.kind == schema.reference.kind))
        schema = schema.reference;
      if (schema.isFalse) return new SoundValue();
      if (schema.reference != null || schema.kind == null || (schema.codes != null && schema.kind != Schema.Kind.STRING))
        return free(schema, held);
      return switch (schema.kind) {
        case STRING -> text(schema, held);
        case NUMBER -> of(SoundValue.Way.NUMBER);
        case INTEGER -> of(SoundValue.Way.WHOLE_NUMBER);
        case BOOLEAN -> of(SoundValue.Way.BOOLEAN);
        case OBJECT -> object(schema, held.described());
        case ARRAY -> schema.items == null ? free(schema, held) : list(schema, held);
      };
    }

    private SoundValue of(SoundValue.Way way) {
      SoundValue value = new SoundValue();
      value.way = way;
      return value;
    }

    private SoundValue free(Schema schema, Held held) {
      // Lists that only warn stand below, where nobody looks.
      if (held.described() != null) return new SoundValue();
      SoundValue value = of(SoundValue.Way.FREE);
      value.schema = schema;
      value.suggested = table(held.suggested());
      return value;
    }

    private SoundValue text(Schema schema, Held held) {
      SoundValue value = of(SoundValue.Way.TEXT);
      value.codes = table(schema.codes);
      value.pattern = schema.pattern;
      value.formatted = schema.format == null ? null : schema;
      value.suggested = table(held.suggested());
      return value;
    }

    private TextTable table(CodeList list) {
      if (list == null) return null;
      List<String> writable = new ArrayList<>();
      for (String code : list.texts()) if (XmlWriter.isWritable(code)) writable.add(code);
      return new TextTable(writable);
    }

    private SoundValue list(Schema schema, Held held) {
      SoundValue value = of(SoundValue.Way.LIST);
      value.minItems = schema.minItems;
      if (schema.maxItems != -1) value.maxItems = schema.maxItems;
      SoundValue items = value(schema.items, held);
      // Lists of lists are left to the other walk, which counts them.
      value.items = items.way == SoundValue.Way.LIST ? new SoundValue() : items;
      return value;
    }

    private SoundValue object(Schema schema, ObjectDescription described) {
      Map<ObjectDescription, SoundValue> known = objects.computeIfAbsent(schema, one -> new IdentityHashMap<>());
      SoundValue before = known.get(described);
      if (before != null) return before;
      SoundValue value = of(SoundValue.Way.OBJECT);
      known.put(described, value);
      // Names that are no field of a message, or that XML does not have, are told of.
      List<String> names = new ArrayList<>();
      for (String name : schema.byName.keySet())
        if (XmlName.isName(name) && (described != message || message.field(name) != null)) names.add(name);
      value.names = new TextTable(names);
      value.members = new SoundValue[value.names.size()];
      value.isRequired = new boolean[value.names.size()];
      Set<String> required = new HashSet<>(Arrays.asList(schema.required));
      value.requiredCount = required.size();
      for (String name : names) {
        int place = value.names.placeOf(name);
        value.members[place] = value(schema.byName.get(name), held(described, name));
        value.isRequired[place] = required.contains(name);
      }
      return value;
    }

    private Held held(ObjectDescription holder, String name) {
      FieldDescription field = holder == null ? null : holder.field(name);
      if (field == null || !message.leadsToList(field)) return Held.NOTHING_MORE;
      if (field.suggested() != -1) return new Held(null, link.codeList(field.suggested()));
      return new Held(message.typeOf(field), null);
    }
  }
}
