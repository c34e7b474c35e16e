package fr.hubsante.messages.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.hubsante.messages.Json;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pattern says the same with its table, which it makes once it is asked often, as it says character by character. */
class LinearPatternTest {
  /** {@code ^A[0-9é]+$}. */
  private static final String ANCHORED =
      "{'classes': [[65, 65], [48, 57, 233, 233]], 'accepts': [-1, 0, 1, -2], 'first': [0], 'last': [3],"
          + " 'follow': [[1], [2], [2, 3], []], 'acceptsNothing': false}";
  /** {@code A[0-9]}, anywhere. */
  private static final String ANYWHERE =
      "{'classes': [[65, 65], [48, 57]], 'accepts': [0, 1], 'first': [0], 'last': [1], 'follow': [[1], []],"
          + " 'acceptsNothing': false}";
  /** {@code A[^b]{9}}, anywhere: a match may have begun at each A, and a table would need a state for each choice of them. */
  private static final String MANY_STATES =
      "{'classes': [[65, 65], [0, 97, 99, 1114111]], 'accepts': [0, 1, 1, 1, 1, 1, 1, 1, 1, 1], 'first': [0], 'last': [9],"
          + " 'follow': [[1], [2], [3], [4], [5], [6], [7], [8], [9], []], 'acceptsNothing': false}";
  private static final String NOTHING =
      "{'classes': [], 'accepts': [], 'first': [], 'last': [], 'follow': [], 'acceptsNothing': true}";

  private final Random random = new Random(1);

  @BeforeEach
  void sameEveryTime() {
    random.setSeed(1);
  }

  @SuppressWarnings("unchecked")
  private static LinearPattern pattern(String program) {
    return new LinearPattern("…", (Map<String, Object>) Json.read(program.replace('\'', '"')).orElseThrow());
  }

  private String text(int most) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(most); left > 0; left -= 1)
      text.appendCodePoint("AA01b\n\u007fé\ud83d\ude92".codePointAt(random.nextInt(9)));
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {ANCHORED, ANYWHERE, MANY_STATES, NOTHING})
  void aTableSaysTheSameAsThePattern(String program) {
    LinearPattern pattern = pattern(program);
    for (int round = 0; round < 5_000; round += 1) {
      String text = text(round % 2 == 0 ? 6 : 30);
      boolean expected = pattern.follow(text);
      assertEquals(expected, pattern.test(text), text);
      boolean isPlain = text.chars().allMatch(one -> one >= ' ' && one < 128);
      if (pattern.matchesPlainly(text)) assertTrue(expected && isPlain, text);
    }
  }

  @Test
  void aTableIsMadeWhenAPatternIsAskedOften() {
    LinearPattern pattern = pattern(ANCHORED);
    assertFalse(pattern.matchesPlainly("A1"));
    for (int round = 0; round < 1_000; round += 1) assertTrue(pattern.test("A1"));
    assertTrue(pattern.matchesPlainly("A1"));
    assertFalse(pattern.matchesPlainly("A"));
    // Left to the pattern itself.
    assertFalse(pattern.matchesPlainly("Aé"));
    assertTrue(pattern.test("Aé"));
    assertFalse(pattern.test("A1\n"));
  }

  @Test
  void whatNeedsManyStatesTakesATimeThatGrowsWithTheTextOnly() {
    LinearPattern pattern = pattern(MANY_STATES);
    for (int round = 0; round < 1_000; round += 1) pattern.test(text(30));
    String text = "A1A11AAb".repeat(50_000);
    assertFalse(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> pattern.test(text)));
  }
}
