using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace Hubsante.Messages {
  /// <summary>Who sends a message to whom, as its envelope says; <c>null</c> where it does not.</summary>
  internal sealed class Correspondents {
    public string Sender;
    public string Recipient;
  }

  /// <summary>Texts of a table with what stands for other values filled in.</summary>
  internal static class TextFilled {
    private static readonly Regex Hole =
      new Regex(@"\{(#|@?[A-Za-z0-9_]+)(?::([0-9]+))?\}", RegexOptions.CultureInvariant);

    /// <summary>Digits and letters of a short hash.</summary>
    private const int Length = 7;

    /// <summary>More parts than any text has need no counting.</summary>
    private const int MostDigits = 9;

    /// <summary>
    /// A value with what stands for other values filled in; <c>null</c> where one of them is not there.
    /// </summary>
    /// <param name="value">Of a table.</param>
    /// <param name="holders">The objects of the target around, from the root.</param>
    /// <param name="seed">What <c>{#}</c> depends on.</param>
    /// <param name="correspondents">Of the message.</param>
    public static object Of(
        object value, IReadOnlyList<Struct> holders, Func<string> seed, Correspondents correspondents) {
      if (!(value is string text)) return value;
      var filled = new StringBuilder();
      var end = 0;
      foreach (Match hole in Hole.Matches(text)) {
        var name = hole.Groups[1].Value;
        var whole = Whole(name, holders, seed, correspondents);
        if (whole == null) return null;
        var isCut = hole.Groups[2].Success && name != "#";
        filled.Append(text, end, hole.Index - end).Append(isCut ? Cut(whole, hole.Groups[2].Value) : whole);
        end = hole.Index + hole.Length;
      }
      return filled.Append(text, end, text.Length - end).ToString();
    }

    private static string Whole(
        string name, IReadOnlyList<Struct> holders, Func<string> seed, Correspondents correspondents) {
      if (name == "#") return ShortHash(seed());
      if (name[0] == '@') return name == "@sender" ? correspondents.Sender : correspondents.Recipient;
      // The nearest object that has one.
      for (var index = holders.Count - 1; index >= 0; index -= 1)
        if (holders[index].Members[name] is Leaf leaf) return ScriptValues.Text(leaf.Value);
      return null;
    }

    private static string Cut(string whole, string count) =>
      count.Length > MostDigits
        ? whole
        : string.Join(".", whole.Split('.').Take(int.Parse(count, NumberStyles.None, CultureInfo.InvariantCulture)));

    /// <summary>FNV-1a of the code units of a text, in 32 bits, as seven digits and small letters.</summary>
    public static string ShortHash(string text) {
      var hash = 0x811c9dc5;
      foreach (var unit in text) hash = unchecked((hash ^ unit) * 0x01000193);
      var digits = new char[Length];
      for (var index = Length - 1; index >= 0; index -= 1, hash /= 36)
        digits[index] = "0123456789abcdefghijklmnopqrstuvwxyz"[(int)(hash % 36)];
      return new string(digits);
    }
  }
}
