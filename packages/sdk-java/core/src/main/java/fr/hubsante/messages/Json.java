package fr.hubsante.messages;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import fr.hubsante.messages.validation.Faults;
import fr.hubsante.messages.words.Numbers;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON as plain values: {@code Map} and {@code List} in the order of the text, {@code String}, {@code Long} or {@code Double},
 * {@code Boolean} and {@code null}. {@code ObjectMapper.convertValue(value, Map.class)} of Jackson makes the same of a class.
 */
public final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();
  /** What is deeper is no message; the reading ends there, and validating says so. */
  private static final int DEEPEST = 500;

  private Json() {}

  /** Reads a text; one fault, {@code json-unreadable}, when it is none. */
  public static Outcome<Object> read(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      return read(parser);
    } catch (IOException reason) {
      return unreadable(reason);
    }
  }

  /** Reads bytes in UTF-8. */
  public static Outcome<Object> read(byte[] bytes) {
    try (JsonParser parser = FACTORY.createParser(bytes)) {
      return read(parser);
    } catch (IOException reason) {
      return unreadable(reason);
    }
  }

  /** An object or a list that is being read, and the object or list around. */
  private static final class Holder {
    final Map<String, Object> members;
    final List<Object> items;
    String name;

    Holder(boolean isObject) {
      members = isObject ? new LinkedHashMap<>() : null;
      items = isObject ? null : new ArrayList<>();
    }

    void add(Object value) {
      if (members != null) members.put(name, value);
      else items.add(value);
    }

    Object value() {
      return members != null ? members : items;
    }
  }

  private static Outcome<Object> read(JsonParser parser) throws IOException {
    Deque<Holder> holders = new ArrayDeque<>();
    Holder whole = new Holder(false);
    holders.push(whole);
    while (true) {
      JsonToken token = parser.nextToken();
      if (token == null) break;
      Holder holder = holders.element();
      switch (token) {
        case START_OBJECT, START_ARRAY -> {
          Holder inner = new Holder(token == JsonToken.START_OBJECT);
          holder.add(inner.value());
          if (holders.size() > DEEPEST) return Outcome.success(whole.items.get(0));
          holders.push(inner);
        }
        case END_OBJECT, END_ARRAY -> {
          if (holder.members != null) orderNumbers(holder.members);
          holders.pop();
        }
        case FIELD_NAME -> holder.name = parser.currentName();
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> holder.add(number(parser.getText()));
        case VALUE_STRING -> holder.add(parser.getText());
        case VALUE_TRUE, VALUE_FALSE -> holder.add(token == JsonToken.VALUE_TRUE);
        default -> holder.add(null);
      }
    }
    // null is a value of JSON, and no result of a reading: nobody sends it.
    boolean isOne = whole.items.size() == 1 && whole.items.get(0) != null;
    return isOne ? Outcome.success(whole.items.get(0)) : unreadable(1, 1);
  }

  /** A double, as every reader of JSON takes it; whole ones that are exact as such. */
  private static Number number(String text) {
    double value = Double.parseDouble(text);
    if (Numbers.isSafeInteger(value)) return (long) value;
    return value;
  }

  /** JavaScript puts members whose names are numbers first, in their order; findings follow the order of members. */
  private static void orderNumbers(Map<String, Object> members) {
    TreeMap<Long, String> numbers = new TreeMap<>();
    for (String name : members.keySet()) if (isIndex(name)) numbers.put(Long.parseLong(name), name);
    if (numbers.isEmpty()) return;
    Map<String, Object> ordered = new LinkedHashMap<>();
    for (String name : numbers.values()) ordered.put(name, members.get(name));
    members.forEach(ordered::putIfAbsent);
    members.clear();
    members.putAll(ordered);
  }

  private static boolean isIndex(String name) {
    int length = name.length();
    if (length == 0 || length > 10 || (length > 1 && name.charAt(0) == '0')) return false;
    for (int index = 0; index < length; index += 1) {
      char digit = name.charAt(index);
      if (digit < '0' || digit > '9') return false;
    }
    return Long.parseLong(name) < 4_294_967_295L;
  }

  private static Outcome<Object> unreadable(IOException reason) {
    JsonLocation place = reason instanceof JsonProcessingException told ? told.getLocation() : null;
    return place == null ? unreadable(1, 1) : unreadable(place.getLineNr(), place.getColumnNr());
  }

  private static Outcome<Object> unreadable(int line, int column) {
    return Outcome.failure(
        List.of(Faults.fault("json-unreadable", List.of(), Map.of("line", line, "column", column))));
  }

  /** Writes plain values as a text. */
  public static String write(Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      write(value, generator);
    } catch (IOException reason) {
      throw new UncheckedIOException(reason);
    }
    return withoutHalves(text.toString());
  }

  /** Halves of pairs that stand alone have no UTF-8: they are written as references, as JavaScript does. */
  private static String withoutHalves(String text) {
    StringBuilder whole = new StringBuilder(text.length());
    for (int index = 0; index < text.length(); index += 1) {
      char one = text.charAt(index);
      boolean isPair = Character.isHighSurrogate(one) && index + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(index + 1));
      if (isPair) whole.append(one).append(text.charAt(++index));
      else if (Character.isSurrogate(one)) whole.append(String.format("\\u%04x", (int) one));
      else whole.append(one);
    }
    return whole.toString();
  }

  private static void write(Object value, JsonGenerator generator) throws IOException {
    if (value instanceof Map<?, ?> members) {
      generator.writeStartObject();
      for (Map.Entry<?, ?> member : members.entrySet()) {
        generator.writeFieldName(String.valueOf(member.getKey()));
        write(member.getValue(), generator);
      }
      generator.writeEndObject();
    } else if (value instanceof Iterable<?> items) {
      generator.writeStartArray();
      for (Object item : items) write(item, generator);
      generator.writeEndArray();
    } else if (value instanceof Number number) generator.writeNumber(Numbers.text(number.doubleValue()));
    else if (value instanceof Boolean bool) generator.writeBoolean(bool);
    else if (value == null) generator.writeNull();
    else generator.writeString(value.toString());
  }
}
