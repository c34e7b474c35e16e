using System;
using System.Collections.Generic;
using System.Text;

namespace Hubsante.Messages {
  /// <summary>A text with names between braces, which are filled in: <c>ligne {line}</c>.</summary>
  internal sealed class Template {
    /// <summary>Texts and names by turns, beginning with a text.</summary>
    private readonly List<string> parts = new List<string>();

    public Template(string text) {
      var literal = new StringBuilder();
      var index = 0;
      while (index < text.Length) {
        var end = text[index] == '{' ? EndOfName(text, index + 1) : -1;
        if (end == -1) {
          literal.Append(text[index]);
          index += 1;
        } else {
          parts.Add(literal.ToString());
          parts.Add(text.Substring(index + 1, end - index - 1));
          literal.Length = 0;
          index = end + 1;
        }
      }
      parts.Add(literal.ToString());
    }

    private static int EndOfName(string text, int start) {
      var end = start;
      while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_')) end += 1;
      return end > start && end < text.Length && text[end] == '}' ? end : -1;
    }

    public string Fill(Func<string, string> valueOf) {
      if (parts.Count == 1) return parts[0];
      var filled = new StringBuilder();
      for (var index = 0; index < parts.Count; index += 1)
        filled.Append(index % 2 == 0 ? parts[index] : valueOf(parts[index]));
      return filled.ToString();
    }
  }
}
