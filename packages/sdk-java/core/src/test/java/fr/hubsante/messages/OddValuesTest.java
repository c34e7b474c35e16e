package fr.hubsante.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is no message, however it came: told, never thrown, and never taken for one. */
class OddValuesTest {
  private static final Map<String, Object> NOTE = Map.of("text", "a", "day", "2025-03-10", "kind", "A");

  private final Link link = SmallLink.read("1.0", "", 1);

  private static List<String> codes(Validation validation) {
    return validation.findings().stream().map(Finding::code).toList();
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int index = 0; index < values.length; index += 1) bytes[index] = (byte) values[index];
    return bytes;
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  @Test
  void aMemberWhoseNameIsNoTextIsOneFinding() {
    for (Object name : Arrays.asList(null, 3, true, List.of(1))) {
      Map<Object, Object> odd = new HashMap<>(NOTE);
      odd.put(name, 1);
      Validation inside = link.validate(Map.of("note", odd));
      assertEquals(List.of("value-not-json"), codes(inside));
      assertEquals(List.of("note"), inside.findings().get(0).path());
      Map<Object, Object> beside = new HashMap<>(Map.of("note", NOTE));
      beside.put(name, 1);
      assertEquals(List.of("value-not-json"), codes(link.validate(beside)));
      assertEquals("value-not-json", link.toXml(beside).faults().get(0).code());
      assertEquals("value-not-json", link.toXml(Map.of("note", odd)).faults().get(0).code());
    }
  }

  @Test
  void bytesAreUtf8AndNothingElse() {
    String text = "{\"note\": {}}";
    for (String name : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE"))
      assertEquals(List.of("json-unreadable"), codes(link.validateJson(text.getBytes(Charset.forName(name)))), name);
    byte[] mark = bytes(0xef, 0xbb, 0xbf);
    byte[] marked = joined(mark, "{\"a\":1}".getBytes(StandardCharsets.UTF_8));
    assertEquals(Map.of("a", 1L), Json.read(marked).value());
    assertFalse(Json.read(joined(mark, marked)).ok());
    assertFalse(Json.read("\ufeff{\"a\":1}").ok());
    // A half of a pair, and a character written in more bytes than it has.
    assertFalse(Json.read(bytes('"', 0xed, 0xa0, 0x80, '"')).ok());
    assertFalse(Json.read(bytes('"', 0xc0, 0xaf, '"')).ok());
  }

  @Test
  void longNumbersAndTextsAreReadAsTheyAre() {
    assertEquals(Double.POSITIVE_INFINITY, Json.read("1" + "0".repeat(5000)).value());
    assertEquals(1.0 / 3, Json.read("0." + "3".repeat(5000)).value());
    String text = "a".repeat(21_000_000);
    assertEquals(text, Json.read("\"" + text + "\"").value());
  }

  @Test
  void whatIsTooDeepIsToldAsSuchHoweverItEnds() {
    for (int depth : List.of(600, 3_000, 100_000))
      for (String end : List.of("]".repeat(depth), "", "x"))
        assertEquals(List.of("too-deep"), codes(link.validateJson("[".repeat(depth) + end)));
  }

  @Test
  void whatIsNotGivenIsToldAndNeverThrown() {
    assertEquals(List.of("json-unreadable"), codes(link.validateJson((String) null)));
    assertEquals(List.of("json-unreadable"), codes(link.validateJson((byte[]) null)));
    assertEquals(List.of("xml-text-expected"), codes(link.validateXml(null)));
    Wrapping nothing = new Wrapping(null, null, null, null, null);
    assertFalse(link.validate(link.wrap(null, nothing)).valid());
    Map<String, Object> message = new LinkedHashMap<>(Map.of("note", NOTE));
    assertEquals(link.wrap(message, nothing), link.wrap(message, null));
    assertEquals(List.of(), link.allowedOn(link.vhost()).send(null));
    assertEquals(List.of(), link.allowedOn(link.vhost()).receive(null));
    assertEquals(List.of(), link.allowedOn(null).send("LRM"));
    assertEquals(List.of(), LinkRegistry.of(link).allowedOn(null).receive(null));
  }
}
