package fr.hubsante.messages.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a pattern says of texts of ASCII without control characters: one look-up for each character, nothing is allocated.
 * Other texts are left to the pattern itself.
 */
final class AsciiTable {
  /** Control characters come before; XML does not have most of them. */
  private static final int FIRST = ' ';
  /** Characters of ASCII, and the first beyond. */
  static final int ASCII = 128;
  /** What has more states costs more memory than it is worth. */
  private static final int MOST_STATES = 250;

  /** What is said of a text. */
  enum Verdict {
    MATCH,
    NO_MATCH,
    UNKNOWN
  }

  /** Characters that lead the same way everywhere are of one kind; those of kind 0 lead to {@link Verdict#UNKNOWN}. */
  private final byte[] kinds;
  /** From the place of a state, the kind of a character further on, to the place of the next state. */
  private final short[] next;
  /** When the text ends in a state, by its number. */
  private final Verdict[] verdicts;
  private final int width;
  private final int start;

  private AsciiTable(byte[] kinds, short[] next, Verdict[] verdicts, int start) {
    this.kinds = kinds;
    this.next = next;
    this.verdicts = verdicts;
    width = next.length / verdicts.length;
    this.start = start * width;
  }

  /** @param classes of characters the pattern tells apart: ranges of code points, both ends included */
  static AsciiTable of(LinearPattern pattern, int[][] classes) {
    byte[] kinds = new byte[ASCII];
    Map<BitSet, Byte> kindOf = new HashMap<>();
    List<Integer> examples = new ArrayList<>();
    for (int one = FIRST; one < ASCII; one += 1) {
      BitSet taken = new BitSet();
      for (int index = 0; index < classes.length; index += 1)
        if (LinearPattern.isIn(classes[index], one)) taken.set(index);
      Byte kind = kindOf.get(taken);
      if (kind == null) {
        examples.add(one);
        kind = (byte) examples.size();
        kindOf.put(taken, kind);
      }
      kinds[one] = kind;
    }
    return of(pattern, kinds, examples);
  }

  /** @param examples a character of each kind, from kind 1 on */
  private static AsciiTable of(LinearPattern pattern, byte[] kinds, List<Integer> examples) {
    int width = examples.size() + 1;
    // The first state is the one of texts that are left to the pattern: every character leads to itself.
    AsciiTable leftToPattern =
        new AsciiTable(kinds, new short[width], new Verdict[] {Verdict.UNKNOWN}, 0);
    List<LinearPattern.State> states = new ArrayList<>();
    Map<LinearPattern.State, Integer> numbers = new IdentityHashMap<>();
    LinearPattern.State begin = pattern.begin();
    states.add(begin);
    numbers.put(begin, 1);
    short[] next = new short[(MOST_STATES + 1) * width];
    for (int number = 1; number <= states.size(); number += 1) {
      LinearPattern.State state = states.get(number - 1);
      for (int kind = 1; kind < width; kind += 1) {
        // Once there is a match, there is one.
        LinearPattern.State reached = state.isMatch ? state : pattern.step(state, examples.get(kind - 1));
        Integer known = numbers.get(reached);
        if (known == null) {
          if (states.size() == MOST_STATES) return leftToPattern;
          states.add(reached);
          known = states.size();
          numbers.put(reached, known);
        }
        next[number * width + kind] = (short) (known * width);
      }
    }
    Verdict[] verdicts = new Verdict[states.size() + 1];
    verdicts[0] = Verdict.UNKNOWN;
    for (int number = 1; number < verdicts.length; number += 1) {
      LinearPattern.State state = states.get(number - 1);
      verdicts[number] = state.isMatch || pattern.end(state).isMatch ? Verdict.MATCH : Verdict.NO_MATCH;
    }
    return new AsciiTable(kinds, Arrays.copyOf(next, verdicts.length * width), verdicts, 1);
  }

  Verdict verdict(String text) {
    int place = start;
    int length = text.length();
    for (int index = 0; index < length; index += 1) {
      char one = text.charAt(index);
      if (one >= ASCII) return Verdict.UNKNOWN;
      place = next[place + kinds[one]];
    }
    return verdicts[place / width];
  }
}
