using System.Collections.Generic;
using System.Linq;

namespace Hubsante.Messages {
  /// <summary>Values as sentences show them.</summary>
  internal static class Shown {
    /// <summary>A value that is shown in a sentence stops here.</summary>
    private const int LongestValue = 60;

    /// <summary>And a list after so many.</summary>
    private const int LongestList = 10;

    /// <summary>A text as a sentence shows it: not too long, on one line.</summary>
    public static string Text(string text) {
      // Nothing beyond is shown, and a hostile text can be long.
      var line = (text.Length > 2 * LongestValue ? text.Substring(0, 2 * LongestValue) : text).ToCharArray();
      for (var index = 0; index < line.Length; index += 1)
        if (IsControl(line[index])) line[index] = ' ';
      // Some codes begin or end with a blank, and the lack of it is the fault: it has to be seen.
      for (var index = 0; index < line.Length && IsBlank(line[index]); index += 1) line[index] = Seen(line[index]);
      for (var index = line.Length - 1; index >= 0 && IsBlank(line[index]); index -= 1) line[index] = Seen(line[index]);
      return line.Length > LongestValue ? new string(line, 0, LongestValue) + "…" : new string(line);
    }

    private static bool IsBlank(char one) => one == ' ' || one == '\u00a0' || one == '\u202f';

    /// <summary>The blank itself, and those that keep a line together.</summary>
    private static char Seen(char blank) => blank == ' ' ? '␣' : '⍽';

    private static bool IsControl(char one) =>
      one < 0x20 || (one >= 0x7f && one <= 0x9f) || one == 0x2028 || one == 0x2029;

    /// <summary>What was found where something else is expected.</summary>
    public static Words Value(object value) {
      if (value is string own) return Phrases.Of("a-text", new Given { ["text"] = Text(own) });
      if (Values.ObjectOf(value) != null) return Phrases.AnObject;
      if (Values.ListOf(value) != null) return Phrases.AList;
      var text = Text(String(value));
      return new Words(text, text);
    }

    /// <summary>The first of some words.</summary>
    public static string List(IEnumerable<string> words) {
      var all = words as IReadOnlyCollection<string> ?? words.ToArray();
      // Hiding a single word would save nothing.
      return all.Count <= LongestList + 1 ? Joined(all) : Joined(all.Take(LongestList)) + "…";
    }

    private static string Joined(IEnumerable<string> words) => string.Join(", ", words.Select(Text));

    /// <summary>A value as JavaScript makes a text of it.</summary>
    public static string String(object value) {
      if (value == null) return "null";
      if (value is bool flag) return flag ? "true" : "false";
      return Values.IsNumber(value) ? Numbers.Text(Values.NumberOf(value)) : value.ToString();
    }
  }
}
