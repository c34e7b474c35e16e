package fr.hubsante.messages.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.hubsante.messages.Finding;
import fr.hubsante.messages.Json;
import fr.hubsante.messages.Limits;
import fr.hubsante.messages.SmallLink;
import fr.hubsante.messages.validation.MessageValidation;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The quick way says what the usual way says, or nothing. */
class SoundnessTest {
  /** Of each way there is to look at a value; {@code part} stands inside itself. */
  private static final String PROPERTIES =
      """
      {
        'count': {'type': 'integer'}, 'urgent': {'type': 'boolean'}, 'free': {}, 'place': {'type': 'string'},
        'moment': {'type': 'string', 'format': 'date-time'},
        'half': {'type': 'array', 'minItems': 1, 'maxItems': 2, 'items': {'type': 'string'}},
        'loose': {'type': 'array'}, 'never': false, 'beside': {'type': 'string'}, 'part': {'$ref': '#/$defs/part'}
      }
      """;
  private static final String PART =
      """
      {'part': {
        'type': 'object', 'required': ['place'],
        'properties': {
          'place': {'type': 'string', 'pattern': 0}, 'parts': {'type': 'array', 'maxItems': 2, 'items': {'$ref': '#/$defs/part'}}
        }
      }}
      """;
  /** No field is called {@code beside}. */
  private static final String FIELDS =
      """
      [
        {'name': 'count', 'type': 'integer'}, {'name': 'urgent', 'type': 'boolean'}, {'name': 'free', 'type': 'string'},
        {'name': 'place', 'type': 'string', 'suggested': 1}, {'name': 'moment', 'type': 'string', 'form': 'datetime'},
        {'name': 'half', 'list': true, 'type': 'string', 'suggested': 1}, {'name': 'never', 'type': 'string'},
        {'name': 'loose', 'list': true, 'type': 'string', 'suggested': 1},
        {'name': 'part', 'type': '#part'}
      ]
      """;
  private static final String TYPES =
      """
      {'part': {'fields': [
        {'name': 'place', 'type': 'string', 'suggested': 1}, {'name': 'parts', 'list': true, 'type': '#part'}
      ]}}
      """;
  private static final String LIST = "{'name': 'PLACES', 'codes': ['a', 'aa', 1]}";

  private static final String MESSAGE =
      """
      {'note': {
        'text': 'a', 'day': '2025-03-10', 'kind': 'A', 'numbers': [1, 2.5], 'count': 1, 'urgent': true, 'free': {'b': ['c']},
        'place': 'a', 'moment': '2025-03-10T10:37:00+01:00', 'half': ['aa'],
        'part': {'place': 'a', 'parts': [{'place': 'aa', 'parts': []}]}
      }}
      """;
  private static final List<Object> VALUES =
      Arrays.asList(
          "", "a", "aa", "b", "\u0000", "\ud83d", "\ud83d\ude92", "é", "2025-02-30", "2025-03-10", "2025-03-10T10:37:00+01:00",
          0L, 1L, 1, 1.5, -0.0, Double.NaN, Double.POSITIVE_INFINITY, 1L << 60, BigInteger.TEN.pow(30), true, null, 'a',
          List.of(), List.of("a"), List.of("aa", "b"), List.of("a", "a", "a"), List.of(List.of()), Map.of(), Map.of("b", "c"),
          Map.of("place", "a"), Map.of("place", "b"), Map.of("place", "aaa"), Map.of("place", "a", "a b", 1), Map.of(1, 2));

  private final LinkRuntime quick = runtime();
  private final LinkRuntime usual =
      new LinkRuntime(
          quick.link(), quick.envelope(), quick.header(), quick.messages(), new Soundness(quick.link(), Map.of()), Map.of());

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }

  /** An object whose names may be none of JSON. */
  @SuppressWarnings("unchecked")
  private static Map<Object, Object> open(Object value) {
    return (Map<Object, Object>) value;
  }

  private static Object json(String text) {
    return Json.read(text.replace('\'', '"')).orElseThrow();
  }

  /** The small link with more fields. */
  private static LinkRuntime runtime() {
    Map<String, Object> whole = object(json(SmallLink.text("1.0", "^(a+)+$", 1)));
    Map<String, Object> schema = object(object(object(whole.get("schemas")).get("messages")).get("note"));
    schema.put("$defs", json(PART));
    object(schema.get("properties")).putAll(object(json(PROPERTIES)));
    schema.remove("members");
    Map<String, Object> link = object(whole.get("link"));
    Map<String, Object> note = object(object(link.get("messages")).get("note"));
    note.put("types", json(TYPES));
    List<Object> fields = new ArrayList<>((List<?>) note.get("fields"));
    fields.addAll((List<?>) json(FIELDS));
    note.put("fields", fields);
    List<Object> lists = new ArrayList<>((List<?>) link.get("codeLists"));
    lists.add(json(LIST));
    link.put("codeLists", lists);
    return DescriptionReader.read(whole);
  }

  private void assertSameBothWays(Object message, Limits limits) {
    assertEquals(
        MessageValidation.validate(message, usual, limits),
        MessageValidation.validate(message, quick, limits),
        () -> String.valueOf(message));
  }

  private static Object copy(Object value) {
    if (value instanceof List<?> items) return new ArrayList<>(items.stream().map(SoundnessTest::copy).toList());
    if (!(value instanceof Map<?, ?> members)) return value;
    Map<Object, Object> copied = new LinkedHashMap<>();
    members.forEach((name, member) -> copied.put(name, copy(member)));
    return copied;
  }

  /** One member of an object, somewhere, is another, is missing, or comes in addition. */
  private static void change(Map<Object, Object> object, Random random) {
    List<Object> names = new ArrayList<>(object.keySet());
    names.addAll(List.of("inconnu", "a b", "", "beside", "never", "loose", "note", "content", "messageId"));
    Object name = names.get(random.nextInt(names.size()));
    Object held = object.get(name);
    if (held instanceof Map<?, ?> && random.nextBoolean()) change(open(held), random);
    else if (held instanceof List<?> items && !items.isEmpty() && items.get(0) instanceof Map && random.nextBoolean())
      change(open(items.get(0)), random);
    else if (random.nextInt(5) == 0) object.remove(name);
    else object.put(name, copy(VALUES.get(random.nextInt(VALUES.size()))));
  }

  @Test
  void whatIsCalledSoundIsWhatTheUsualWayAccepts() {
    Random random = new Random(2);
    int sound = 0;
    int others = 0;
    for (int round = 0; round < 20_000; round += 1) {
      Map<String, Object> message = object(copy(json(MESSAGE)));
      for (int changes = random.nextInt(3); changes >= 0; changes -= 1) change(open(message.get("note")), random);
      if (random.nextInt(10) == 0) message.put("messageId", VALUES.get(random.nextInt(VALUES.size())));
      assertSameBothWays(message, Limits.USUAL);
      if (quick.soundness().isSound("note", message.get("note"))) sound += 1;
      else others += 1;
    }
    // Both ways are taken.
    assertTrue(sound > 1_000 && others > 1_000, sound + " sound, " + others + " others");
  }

  @Test
  void aMessageAsItShouldBeIsKnownToBeSound() {
    assertTrue(quick.soundness().isSoundAlone(json(MESSAGE), Limits.USUAL.maxBytes()));
  }

  @Test
  void aSoundMessageThatIsTooLargeIsToldSo() {
    Object message = json(MESSAGE);
    int size = 1;
    while (size < 10_000 && !quick.soundness().isSoundAlone(message, size)) size += 1;
    assertSameBothWays(message, new Limits(10, size));
    assertSameBothWays(message, new Limits(10, size - 1));
    assertEquals(
        List.of("too-large"),
        MessageValidation.validate(message, quick, new Limits(10, size - 1)).findings().stream().map(Finding::code).toList());
  }

  @Test
  void whatStandsInsideItselfIsWalkedAsDeepAsMessagesMayBe() {
    for (int depth : new int[] {1, 10, 56, 57, 58, 59, 200, 20_000}) {
      Map<String, Object> part = new HashMap<>(Map.of("place", "a"));
      for (int left = depth; left > 1; left -= 1) part = new HashMap<>(Map.of("place", "a", "parts", List.of(part)));
      Map<String, Object> message = object(copy(json(MESSAGE)));
      object(message.get("note")).put("part", part);
      assertEquals(depth <= 57, quick.soundness().isSoundAlone(message, Limits.USUAL.maxBytes()), "depth " + depth);
      assertEquals(
          MessageValidation.validate(message, usual, Limits.USUAL).valid(),
          MessageValidation.validate(message, quick, Limits.USUAL).valid());
    }
  }

  @Test
  void aMessageInItsEnvelopeIsJudgedBothWaysAlike() {
    for (String code : List.of("a", "b")) {
      Map<String, Object> message = object(copy(json(MESSAGE)));
      object(message.get("note")).put("place", code);
      Map<String, Object> content = Map.of("jsonContent", Map.of("embeddedJsonContent", Map.of("message", message)));
      assertSameBothWays(Map.of("distributionID", "1", "content", List.of(content)), Limits.USUAL);
    }
  }

  @Test
  void aRootOfNoMessageIsNotKnown() {
    assertFalse(quick.soundness().isSound("other", Map.of()));
    assertFalse(quick.soundness().isSoundAlone(Map.of("other", Map.of()), 100));
    assertFalse(quick.soundness().isSoundAlone(Map.of(), 100));
    assertFalse(quick.soundness().isSoundAlone("note", 100));
  }
}
