package fr.hubsante.messages;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import fr.hubsante.messages.validation.Faults;
import fr.hubsante.messages.words.MemberOrder;
import fr.hubsante.messages.words.Numbers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON as plain values: {@code Map} and {@code List} in the order of the text, {@code String}, {@code Long} or {@code Double},
 * {@code Boolean} and {@code null}. {@code ObjectMapper.convertValue(value, Map.class)} of Jackson makes the same of a class.
 */
public final class Json {
  /** Without the limits of Jackson, of which each version has others: this library has its own. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();
  /** What is deeper is no message; the reading ends there, and validating says so. */
  private static final int DEEPEST = 500;

  private Json() {}

  /** Reads a text; one fault, {@code json-unreadable}, when it is none. */
  public static Outcome<Object> read(String text) {
    if (text == null) return unreadable(1, 1);
    try (JsonParser parser = FACTORY.createParser(text)) {
      return read(parser);
    } catch (IOException reason) {
      return unreadable(reason);
    }
  }

  /** Reads bytes in UTF-8, whatever they look like (Jackson guesses UTF-16); they may begin with its mark. */
  public static Outcome<Object> read(byte[] bytes) {
    if (bytes == null) return unreadable(1, 1);
    boolean isMarked = bytes.length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf;
    int start = isMarked ? 3 : 0;
    try {
      // A decoder reports what is no UTF-8; a String would put another character in its place.
      return read(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, bytes.length - start)).toString());
    } catch (CharacterCodingException reason) {
      return unreadable(1, 1);
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
          if (holder.members != null) MemberOrder.orderNumbers(holder.members);
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

  private static Outcome<Object> unreadable(IOException reason) {
    JsonLocation place = reason instanceof JsonProcessingException told ? told.getLocation() : null;
    return place == null ? unreadable(1, 1) : unreadable(place.getLineNr(), place.getColumnNr());
  }

  private static Outcome<Object> unreadable(int line, int column) {
    return Outcome.failure(
        List.of(Faults.fault("json-unreadable", List.of(), Map.of("line", line, "column", column))));
  }

  /** Writes plain values as a text, as {@code JSON.stringify} of JavaScript does. */
  public static String write(Object value) {
    StringBuilder text = new StringBuilder();
    write(value, text);
    return text.toString();
  }

  private static void write(Object value, StringBuilder text) {
    if (value instanceof Map<?, ?> members) {
      char separator = '{';
      for (Map.Entry<?, ?> member : members.entrySet()) {
        text.append(separator);
        separator = ',';
        quote(String.valueOf(member.getKey()), text);
        text.append(':');
        write(member.getValue(), text);
      }
      text.append(separator == '{' ? "{}" : "}");
    } else if (value instanceof Iterable<?> items) {
      char separator = '[';
      for (Object item : items) {
        text.append(separator);
        separator = ',';
        write(item, text);
      }
      text.append(separator == '[' ? "[]" : "]");
    } else if (value instanceof Number number) {
      // JSON has no infinite number.
      text.append(Double.isFinite(number.doubleValue()) ? Numbers.text(number.doubleValue()) : "null");
    } else if (value == null || value instanceof Boolean) text.append(value);
    else quote(value.toString(), text);
  }

  private static void quote(String value, StringBuilder text) {
    text.append('"');
    for (int index = 0; index < value.length(); index += 1) {
      char one = value.charAt(index);
      int known = "\b\f\n\r\t\"\\".indexOf(one);
      boolean isPair = Character.isHighSurrogate(one) && index + 1 < value.length()
          && Character.isLowSurrogate(value.charAt(index + 1));
      if (known >= 0) text.append('\\').append("bfnrt\"\\".charAt(known));
      else if (isPair) text.append(one).append(value.charAt(++index));
      // Halves of pairs that stand alone have no UTF-8: they are written as references, as JavaScript does.
      else if (one < ' ' || Character.isSurrogate(one)) text.append(String.format("\\u%04x", (int) one));
      else text.append(one);
    }
    text.append('"');
  }
}
