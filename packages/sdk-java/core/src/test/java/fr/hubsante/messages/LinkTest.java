package fr.hubsante.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a vendor does with a link; the agreement with JavaScript, case by case, is judged in packages/cli/test/cores. */
class LinkTest {
  private static final Wrapping WRAPPING =
      new Wrapping("fr.health.a", "fr.health.b", "42", "2025-03-10T10:37:00+01:00", "2025-03-11T10:37:00+01:00");

  private final Link link = SmallLink.read("1.0", "", 1);

  private static List<String> codes(Validation validation) {
    return validation.findings().stream().map(Finding::code).toList();
  }

  @Test
  void aValidMessageHasNoFinding() {
    Map<String, Object> note = Map.of("text", "a", "day", "2025-03-10", "kind", "A");
    Map<String, Object> envelope = link.wrap(Map.of("note", note), WRAPPING);
    assertEquals(new Validation(true, List.of()), link.validate(envelope));
    assertEquals(Map.of("note", note), link.unwrap(envelope).value());
  }

  @Test
  void aFaultIsOneFindingInBothLanguages() {
    Validation validation = link.validateJson("{\"note\": {\"day\": \"2025-03-10\", \"kind\": \"A\"}}");
    Finding expected =
        new Finding(
            "field-missing",
            Severity.ERROR,
            List.of("note", "text"),
            List.of("Texte"),
            "Champ « Texte » : ce champ est obligatoire et il manque (balise « text »).",
            "Field “Texte”: this field is required and missing (tag “text”).");
    assertEquals(new Validation(false, List.of(expected)), validation);
  }

  @Test
  void whatIsNoJsonIsAFindingWithItsPlace() {
    for (String text : List.of("{\"note\": }", "", "NaN", "{} {}", "null", "{\"a\": 1"))
      assertEquals(List.of("json-unreadable"), codes(link.validateJson(text)), text);
    assertEquals(List.of("json-unreadable"), codes(link.validateJson(new byte[] {(byte) 0xff, 'a'})));
    String message = link.validateJson("{\n \"note\": }").findings().get(0).message();
    assertTrue(message.matches("Ligne 2, colonne \\d+ : ce n’est pas du JSON\\."), message);
  }

  @Test
  void whatIsTooDeepIsOneFinding() {
    assertEquals(List.of("too-deep"), codes(link.validateJson("[".repeat(400) + "]".repeat(400))));
    assertEquals(List.of("too-deep"), codes(link.validateJson("{\"note\":" + "[".repeat(400) + "]".repeat(400) + "}")));
  }

  @Test
  void xmlComesBackAsItWas() {
    Map<String, Object> note = new LinkedHashMap<>();
    note.put("text", "a & <b>\r\n😀");
    note.put("day", "2025-03-10");
    note.put("kind", "A");
    note.put("numbers", List.of(1L, 2.5));
    String xml = link.toXml(Map.of("note", note)).orElseThrow();
    assertEquals(List.of(), link.validateXml(xml).findings());
    assertEquals(Map.of("note", note), link.fromXml(xml).value());
  }

  @Test
  void aRootPutTwiceIsOneFinding() {
    Map<String, Object> note = Map.of("text", "a", "day", "2025-03-10", "kind", "A");
    Validation twice = link.validate(Map.of("note", Map.of("note", note)));
    assertEquals(List.of("root-repeated"), codes(twice));
    assertEquals(List.of("note", "note"), twice.findings().get(0).path());
    String text = "<note xmlns=\"urn:note\"><note><text>a</text><day>2025-03-10</day><kind>A</kind></note></note>";
    assertEquals(List.of("element-root-repeated"), codes(link.validateXml(text)));
    Validation whole = link.validate(Map.of("note", link.wrap(Map.of("note", note), WRAPPING)));
    assertEquals(List.of("body-expected"), codes(whole));
    assertTrue(whole.findings().get(0).message().contains("une enveloppe entière"));
  }

  @Test
  void entitiesAndDocumentTypesAreRefused() {
    String root = "<note xmlns=\"urn:note\">&b;</note>";
    String type = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>";
    assertEquals(List.of("xml-doctype"), codes(link.validateXml(type + root)));
    assertEquals(List.of("xml-character-bare"), codes(link.validateXml(root)));
  }

  @Test
  void judgingStopsWhereItIsAskedTo() {
    Map<String, Object> note = new LinkedHashMap<>();
    for (int index = 0; index < 50; index += 1) note.put("x" + index, 1);
    List<String> codes = codes(link.validate(Map.of("note", note), new Limits(5, 0)));
    assertEquals(5, codes.size());
    assertEquals("findings-stopped", codes.get(4));
    Map<String, Object> large = Map.of("note", Map.of("text", "a".repeat(2000)));
    assertEquals(List.of("too-large"), codes(link.validate(large, new Limits(0, 1000))));
  }

  @Test
  void aPatternTakesATimeThatIsLinearInTheText() {
    Link greedy = SmallLink.read("1.0", "^(a+)+$", 1);
    Map<String, Object> note = Map.of("text", "a".repeat(2_000_000) + "!", "day", "2025-03-10", "kind", "A");
    Validation validation =
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> greedy.validate(Map.of("note", note)));
    assertEquals(List.of("pattern-broken"), codes(validation));
  }

  @Test
  void anotherFormatIsRefusedWhenItIsLoaded() {
    assertThrows(IllegalArgumentException.class, () -> SmallLink.read("1.0", "", 2));
    byte[] other = SmallLink.text("1.0", "", 1).replace("\"members\"", "\"oneOf\"").getBytes(StandardCharsets.UTF_8);
    assertThrows(IllegalArgumentException.class, () -> Link.read(new ByteArrayInputStream(other)));
  }

  @Test
  void severalVersionsStandSideBySide() {
    LinkRegistry registry = LinkRegistry.of(link, SmallLink.read("2.0", "", 1));
    assertEquals(List.of("15-x_v1.0", "15-x_v2.0"), registry.vhosts());
    assertEquals("2.0", registry.on("15-x_v2.0").orElseThrow().version());
    assertTrue(registry.on("other").isEmpty());
    assertEquals("X-NOTE", registry.allowedOn("15-x_v1.0").send("LRM").get(0).message());
    assertEquals(List.of(), registry.allowedOn("15-x_v1.0").send("SMUR"));
    assertFalse(registry.allowedOn("other").known());
    assertThrows(IllegalArgumentException.class, () -> LinkRegistry.of(link, link));
  }

  @Test
  void jsonKeepsWhatJavaScriptKeeps() {
    String text = "{\"b\": 1.0, \"10\": 1e21, \"9\": 12345678901234567890, \"b\": 0.1, \"c\": -0.0, \"d\": 2e-7}";
    String expected = "{\"9\":12345678901234567000,\"10\":1e+21,\"b\":0.1,\"c\":0,\"d\":2e-7}";
    assertEquals(expected, Json.write(Json.read(text).orElseThrow()));
  }
}
