using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Hubsante.Messages {
  /// <summary>
  /// Runs a pattern in a time that is linear in the text: every way is followed at once, character by character. It looks for a
  /// match anywhere. Safe for use by several threads.
  /// </summary>
  internal sealed class LinearPattern {
    private const int Start = -1;
    private const int End = -2;

    /// <summary>Sets of positions that are remembered; beyond, memory is given back.</summary>
    private const int MostStates = 500;

    /// <summary>Characters whose next state is remembered.</summary>
    private const int Ascii = 128;

    private readonly int[][] classes;
    private readonly int[] accepts;
    private readonly int[] first;
    private readonly bool[] isLast;
    private readonly int[][] follow;
    private readonly bool acceptsNothing;

    /// <summary>What has no automaton.</summary>
    private readonly Regex backtracking;

    private volatile ConcurrentDictionary<string, State> states = new ConcurrentDictionary<string, State>();
    private volatile State begin;

    /// <summary>A set of positions that a text can have reached, and where each next character leads.</summary>
    private sealed class State {
      public readonly int[] Positions;
      public readonly bool IsMatch;
      public readonly State[] Next = new State[Ascii];

      /// <summary>Where the end of the text leads.</summary>
      public volatile State End;

      public State(int[] positions, bool isMatch) {
        Positions = positions;
        IsMatch = isMatch;
      }
    }

    /// <param name="source">As a finding shows it.</param>
    /// <param name="program">
    /// As <c>description.json</c> has it; <c>null</c> for a pattern without automaton, which is left to the engine of this
    /// language.
    /// </param>
    public LinearPattern(string source, IDictionary<string, object> program) {
      Source = source;
      if (program == null) {
        backtracking = new Regex(source, RegexOptions.CultureInvariant);
        return;
      }
      classes = Lists(program["classes"]);
      accepts = NumbersOf(program["accepts"]);
      first = NumbersOf(program["first"]);
      follow = Lists(program["follow"]);
      acceptsNothing = true.Equals(program["acceptsNothing"]);
      isLast = new bool[accepts.Length];
      foreach (var one in NumbersOf(program["last"])) isLast[one] = true;
    }

    /// <summary>As a finding shows it.</summary>
    public string Source { get; }

    private static int[] NumbersOf(object list) => WordsFile.AsList(list).Select(one => (int)(long)one).ToArray();

    private static int[][] Lists(object list) => WordsFile.AsList(list).Select(NumbersOf).ToArray();

    /// <summary>Whether the text has a match.</summary>
    public bool Test(string text) {
      if (backtracking != null) return backtracking.IsMatch(text);
      var state = begin ?? (begin = Step(StateOf(new int[0]), Start));
      for (var index = 0; index < text.Length && !state.IsMatch; index += 1) {
        var character = text[index];
        var known = character < Ascii ? state.Next[character] : null;
        if (known == null) {
          var point = Texts.PointAt(text, index);
          if (point > 0xffff) index += 1;
          known = Step(state, point);
          if (point < Ascii) state.Next[point] = known;
        }
        state = known;
      }
      if (state.IsMatch) return true;
      var end = state.End ?? (state.End = Step(state, End));
      return end.IsMatch;
    }

    private State Step(State state, int character) {
      // A match may begin anywhere.
      var reached = new SortedSet<int>(first.Where(one => Accepts(one, character)));
      foreach (var position in state.Positions)
        foreach (var one in follow[position])
          if (Accepts(one, character)) reached.Add(one);
      return StateOf(reached.ToArray());
    }

    private bool Accepts(int position, int character) {
      var wanted = accepts[position];
      if (wanted < 0 || character < 0) return wanted == character;
      var ranges = classes[wanted];
      for (var index = 0; index < ranges.Length; index += 2)
        if (character >= ranges[index] && character <= ranges[index + 1]) return true;
      return false;
    }

    private State StateOf(int[] positions) {
      var key = string.Join(",", positions);
      if (states.TryGetValue(key, out var known)) return known;
      if (states.Count >= MostStates) {
        states = new ConcurrentDictionary<string, State>();
        begin = null;
      }
      var isMatch = acceptsNothing || positions.Any(one => isLast[one]);
      return states.GetOrAdd(key, new State(positions, isMatch));
    }

    public static LinearPattern[] All(object patterns) =>
      WordsFile.AsList(patterns)
        .Select(WordsFile.AsObject)
        .Select(one => new LinearPattern((string)one["source"], Values.ObjectOf(Values.Member(one, "program"))))
        .ToArray();
  }
}
