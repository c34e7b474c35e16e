package fr.hubsante.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a vendor does with conversion tables; the agreement with JavaScript is judged in packages/cli/test/cores. */
class ConversionTest {
  /** A message of one code and one field that the target does not have. */
  private static final String TABLE =
      "{\"form\": 1, \"from\": \"A\", \"to\": \"B\", \"messages\": {\"gone\": {\"name\": \"G\", \"to\": null},"
          + " \"note\": {\"name\": \"N\", \"to\": {\"name\": \"N\", \"root\": \"memo\", \"walk\": 0, \"shape\": 0,"
          + " \"notes\": [{\"at\": [\"text\"]}]}}}, \"walks\": [{\"members\": {"
          + " \"id\": {\"label\": \"Identifiant\", \"at\": [\"id\"]},"
          + " \"kind\": {\"label\": \"Type\", \"at\": [\"kind\"], \"value\": 0},"
          + " \"plate\": {\"label\": \"Immatriculation\"}}}],"
          + " \"shapes\": [{\"members\": {\"kind\": {}, \"id\": {\"min\": 1}, \"text\": {}}}],"
          + " \"values\": [{\"codes\": {\"X\": \"Y\"}, \"list\": 0}], \"lists\": [[\"Y\"]]}";

  private final ConversionTable table = read(TABLE);

  private static ConversionTable read(String text) {
    return ConversionTable.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private Conversion convert(String message, String to) {
    return Conversions.convert(Json.read(message).orElseThrow(), new ConversionWay("A", to, List.of(table)));
  }

  @Test
  void aMessageHasTheFormOfTheTargetAndEveryLossIsTold() {
    Conversion told = convert("{\"note\": {\"id\": 1, \"plate\": \"AB\", \"kind\": \"X\"}}", "B");
    assertEquals(
        "[{\"memo\":{\"kind\":\"Y\",\"id\":1,"
            + "\"text\":\"Conversion de A à B, valeurs sans équivalent :\\nImmatriculation : AB\"}}]",
        Json.write(told.messages()));
    Loss loss = told.losses().get(0);
    assertEquals(List.of("note", "plate"), loss.path());
    assertEquals(List.of("memo", "text"), loss.notedAt());
    assertEquals("no-place", loss.reason());
    assertEquals("Immatriculation : la version B n’a pas ce champ ; noté dans le message", loss.message());
    assertEquals("Immatriculation: version B has no such field; noted in the message", loss.messageEn());
    assertEquals("note", told.added().get(0).because());
  }

  @Test
  void aMessageWithoutFormInTheTargetIsRefused() {
    assertEquals("no-message", convert("{\"other\": {}}", "B").refusal().code());
    assertEquals("message-not-there", convert("{\"gone\": {}}", "B").refusal().code());
    assertEquals("required-missing", convert("{\"note\": {}}", "B").refusal().code());
    assertEquals("no-way", convert("{\"note\": {}}", "C").refusal().code());
    assertFalse(convert("[]", "B").ok());
  }

  @Test
  void nothingIsThrownForWhatHoldsItselfOrNeverEnds() {
    Map<String, Object> circle = new LinkedHashMap<>(Map.of("id", 1));
    circle.put("plate", circle);
    List<Object> deep = new ArrayList<>();
    for (int depth = 0; depth < 100_000; depth += 1) deep = new ArrayList<>(List.<Object>of(deep));
    List<Object> endless = deep;
    for (Map<String, Object> body : List.of(circle, Map.<String, Object>of("id", 1, "plate", endless)))
      Conversions.convertAlong(Map.of("note", body), List.of(table), List.of());
  }

  @Test
  void whatIsNoTableIsRefusedWhenItIsRead() {
    assertThrows(IllegalArgumentException.class, () -> read(TABLE.replace("\"form\": 1", "\"form\": 2")));
    assertThrows(IllegalArgumentException.class, () -> read(TABLE.replace("\"list\": 0", "\"list\": 9")));
    assertThrows(IllegalArgumentException.class, () -> read("[]"));
  }
}
