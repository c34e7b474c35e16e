package fr.hubsante.messages.link;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Runs a pattern in a time that is linear in the text: every way is followed at once, character by character. It looks for a
 * match anywhere. Safe for use by several threads.
 */
public final class LinearPattern {
  private static final int START = -1;
  private static final int END = -2;
  /** Sets of positions that are remembered; beyond, memory is given back. */
  private static final int MOST_STATES = 500;
  /** A table takes as long to make as some hundreds of texts take without. */
  private static final int TEXTS_WORTH_A_TABLE = 200;

  private final String source;
  private final int[][] classes;
  private final int[] accepts;
  private final int[] first;
  private final boolean[] isLast;
  private final int[][] follow;
  private final boolean acceptsNothing;
  /** What has no automaton. */
  private final Pattern backtracking;
  private volatile Map<BitSet, State> states = new ConcurrentHashMap<>();
  private volatile State begin;
  /** Made when so many texts have come that it is worth the time; several threads make the same. */
  private volatile AsciiTable table;
  /** How many texts have come, more or less, while there is no table. */
  private int asked;

  /** A set of positions that a text can have reached, and where each next character leads. */
  static final class State {
    final int[] positions;
    final boolean isMatch;
    final State[] next = new State[AsciiTable.ASCII];
    /** Where the end of the text leads. */
    State end;

    State(int[] positions, boolean isMatch) {
      this.positions = positions;
      this.isMatch = isMatch;
    }
  }

  /**
   * @param program as {@code description.json} has it; {@code null} for a pattern without automaton, which is left to the
   *     engine of this language
   */
  LinearPattern(String source, Map<String, Object> program) {
    this.source = source;
    backtracking = program == null ? Pattern.compile(source) : null;
    classes = program == null ? new int[0][] : lists(program.get("classes"));
    accepts = program == null ? new int[0] : numbers(program.get("accepts"));
    first = program == null ? new int[0] : numbers(program.get("first"));
    follow = program == null ? new int[0][] : lists(program.get("follow"));
    acceptsNothing = program != null && Boolean.TRUE.equals(program.get("acceptsNothing"));
    isLast = new boolean[accepts.length];
    if (program != null) for (int one : numbers(program.get("last"))) isLast[one] = true;
  }

  private static int[] numbers(Object list) {
    return ((List<?>) list).stream().mapToInt(one -> ((Number) one).intValue()).toArray();
  }

  private static int[][] lists(Object list) {
    return ((List<?>) list).stream().map(LinearPattern::numbers).toArray(int[][]::new);
  }

  /** As a finding shows it. */
  public String source() {
    return source;
  }

  /** Whether the text has a match. */
  public boolean test(String text) {
    if (backtracking != null) return backtracking.matcher(text).find();
    AsciiTable known = table();
    AsciiTable.Verdict verdict = known == null ? AsciiTable.Verdict.UNKNOWN : known.verdict(text);
    return verdict == AsciiTable.Verdict.UNKNOWN ? follow(text) : verdict == AsciiTable.Verdict.MATCH;
  }

  /** Whether the text is of ASCII without control characters, and has a match; {@code false} when that is not seen at once. */
  boolean matchesPlainly(String text) {
    AsciiTable known = table;
    return known != null && known.verdict(text) == AsciiTable.Verdict.MATCH;
  }

  /** {@code null} while there is none. */
  private AsciiTable table() {
    AsciiTable known = table;
    if (known != null) return known;
    asked += 1;
    if (asked < TEXTS_WORTH_A_TABLE) return null;
    known = AsciiTable.of(this, classes);
    table = known;
    return known;
  }

  /** The same, character by character, whatever the text. */
  boolean follow(String text) {
    State state = begin();
    for (int index = 0; index < text.length() && !state.isMatch; index += 1) {
      char character = text.charAt(index);
      State known = character < AsciiTable.ASCII ? state.next[character] : null;
      if (known != null) state = known;
      else {
        int point = text.codePointAt(index);
        if (point > 0xffff) index += 1;
        State reached = step(state, point);
        if (point < AsciiTable.ASCII) state.next[point] = reached;
        state = reached;
      }
    }
    if (state.isMatch) return true;
    return end(state).isMatch;
  }

  /** Before the first character. */
  State begin() {
    State state = begin;
    if (state == null) {
      state = step(stateOf(new BitSet()), START);
      begin = state;
    }
    return state;
  }

  /** After the last character. */
  State end(State state) {
    State end = state.end;
    if (end == null) {
      end = step(state, END);
      state.end = end;
    }
    return end;
  }

  /** @param character a code point */
  State step(State state, int character) {
    // A match may begin anywhere.
    BitSet reached = new BitSet(accepts.length);
    for (int one : first) if (accepts(one, character)) reached.set(one);
    for (int position : state.positions)
      for (int one : follow[position]) if (accepts(one, character)) reached.set(one);
    return stateOf(reached);
  }

  private boolean accepts(int position, int character) {
    int wanted = accepts[position];
    if (wanted < 0 || character < 0) return wanted == character;
    return isIn(classes[wanted], character);
  }

  static boolean isIn(int[] ranges, int character) {
    for (int index = 0; index < ranges.length; index += 2)
      if (character >= ranges[index] && character <= ranges[index + 1]) return true;
    return false;
  }

  private State stateOf(BitSet reached) {
    State known = states.get(reached);
    if (known != null) return known;
    if (states.size() >= MOST_STATES) {
      states = new ConcurrentHashMap<>();
      begin = null;
    }
    int[] positions = reached.stream().toArray();
    boolean isMatch = acceptsNothing;
    for (int one : positions) isMatch |= isLast[one];
    State state = new State(positions, isMatch);
    State before = states.putIfAbsent(reached, state);
    return before == null ? state : before;
  }

  /** The patterns of a description or of a conversion table. */
  public static List<LinearPattern> all(List<Object> patterns) {
    List<LinearPattern> read = new ArrayList<>();
    for (Object one : patterns) {
      Map<String, Object> pattern = fr.hubsante.messages.words.WordsFile.asObject(one);
      Map<String, Object> program = fr.hubsante.messages.words.WordsFile.asObject(pattern.get("program"));
      read.add(new LinearPattern((String) pattern.get("source"), program));
    }
    return read;
  }
}
