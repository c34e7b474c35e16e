using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Hubsante.Messages {
  /// <summary>
  /// JSON as plain values: <see cref="Members"/> and <c>List&lt;object&gt;</c> in the order of the text, <c>string</c>,
  /// <c>long</c> or <c>double</c>, <c>bool</c> and <c>null</c>.
  /// </summary>
  public static class Json {
    /// <summary>Objects and lists in one another that can be written; what has more is endless.</summary>
    private const int DeepestWritten = 1000;

    private static readonly UTF8Encoding Strict = new UTF8Encoding(false, true);

    /// <summary>Reads a text; one fault, <c>json-unreadable</c>, when it is none.</summary>
    public static Outcome<object> Read(string text) => new JsonReader(text).Read();

    /// <summary>Reads bytes in UTF-8.</summary>
    public static Outcome<object> Read(byte[] bytes) {
      if (bytes == null) return JsonReader.Unreadable(1, 1);
      var start = bytes.Length >= 3 && bytes[0] == 0xef && bytes[1] == 0xbb && bytes[2] == 0xbf ? 3 : 0;
      try {
        return Read(Strict.GetString(bytes, start, bytes.Length - start));
      } catch (DecoderFallbackException) {
        return JsonReader.Unreadable(1, 1);
      }
    }

    /// <summary>Writes plain values as a text, as <c>JSON.stringify</c> of JavaScript does.</summary>
    /// <exception cref="ArgumentException">The value holds itself.</exception>
    public static string Write(object value) {
      var text = new StringBuilder();
      Write(value, text, 0);
      return text.ToString();
    }

    private static void Write(object value, StringBuilder text, int depth) {
      if (depth > DeepestWritten) throw new EndlessValueException();
      if (value is string own) Quote(own, text);
      else if (Values.ObjectOf(value) is IDictionary<string, object> members) {
        var separator = '{';
        foreach (var member in members) {
          text.Append(separator);
          separator = ',';
          Quote(member.Key, text);
          text.Append(':');
          Write(member.Value, text, depth + 1);
        }
        text.Append(separator == '{' ? "{}" : "}");
      } else if (Values.ListOf(value) is IReadOnlyList<object> items) {
        text.Append('[');
        for (var index = 0; index < items.Count; index += 1) {
          if (index > 0) text.Append(',');
          Write(items[index], text, depth + 1);
        }
        text.Append(']');
      } else if (Values.IsNumber(value)) {
        // JSON has no infinite number.
        text.Append(Numbers.IsFinite(Values.NumberOf(value)) ? Shown.String(value) : "null");
      } else if (value == null || value is bool) text.Append(Shown.String(value));
      else Quote(value.ToString(), text);
    }

    private static void Quote(string value, StringBuilder text) {
      text.Append('"');
      for (var index = 0; index < value.Length; index += 1) {
        var one = value[index];
        var known = "\b\f\n\r\t\"\\".IndexOf(one);
        if (known != -1) text.Append('\\').Append("bfnrt\"\\"[known]);
        else if (char.IsSurrogate(one) && Texts.IsPairAt(value, index)) text.Append(one).Append(value[++index]);
        // Halves of pairs that stand alone have no UTF-8: they are written as references, as JavaScript does.
        else if (one < ' ' || char.IsSurrogate(one))
          text.Append("\\u").Append(((int)one).ToString("x4", CultureInfo.InvariantCulture));
        else text.Append(one);
      }
      text.Append('"');
    }
  }
}
