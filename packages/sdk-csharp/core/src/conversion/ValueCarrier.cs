using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using static Hubsante.Messages.TableParts;

namespace Hubsante.Messages {
  /// <summary>What becomes of a value.</summary>
  internal enum Carrying {
    /// <summary>It is kept, or written otherwise.</summary>
    Same,

    /// <summary>It is replaced by something that says less.</summary>
    Approximated,

    /// <summary>The target does not take it.</summary>
    Refused,
  }

  /// <summary>Applies the value rules of one table.</summary>
  internal sealed class ValueCarrier {
    private static readonly Regex Number =
      new Regex(@"\A[+-]?[0-9]{1,15}(?:\.[0-9]{1,15})?\z", RegexOptions.CultureInvariant);

    /// <summary>No code has more.</summary>
    private const int MostParts = 20;

    private readonly ValueRule[] rules;

    public ValueCarrier(ValueRule[] rules) {
      this.rules = rules;
    }

    /// <param name="value">Of the source.</param>
    /// <param name="number">Of the rule; -1: any value is kept.</param>
    /// <param name="carried">What the value has become; <c>null</c> when it is refused.</param>
    public Carrying Carry(object value, int number, out object carried) {
      carried = value;
      if (number < 0 || number >= rules.Length) return Carrying.Same;
      var rule = rules[number];
      var text = ScriptValues.Text(value);
      var isCode = rule.Codes.TryGetValue(text, out var written);
      if (!isCode) written = AsType(value, rule.Type);
      var isApproximate = rule.Approximate.Contains(text) || (!isCode && ScriptValues.Text(written) != text);
      carried = written;
      if (written != null && IsAccepted(written, rule)) return isApproximate ? Carrying.Approximated : Carrying.Same;
      carried = rule.HasParents ? Parents(text).FirstOrDefault(one => IsAccepted(one, rule)) : null;
      carried = carried ?? rule.Otherwise;
      return carried == null ? Carrying.Refused : Carrying.Approximated;
    }

    /// <summary>Whether a value is taken, as it is.</summary>
    public bool Keeps(object value, int number) => Carry(value, number, out var carried) == Carrying.Same;

    private static bool IsAccepted(object value, ValueRule rule) {
      if (rule.Type != null && !IsOfType(value, rule.Type)) return false;
      if (rule.Accepted != null && !rule.Accepted.Contains(ScriptValues.Key(value))) return false;
      return rule.Patterns.All(pattern => value is string text && pattern.Test(text));
    }

    /// <summary>A value in another type of JSON; <c>null</c> where it cannot be read so.</summary>
    private static object AsType(object value, string type) {
      if (type == null || IsOfType(value, type)) return value;
      var text = ScriptValues.Text(value);
      if (type == "string") return text;
      if (type == "boolean") return text == "true" || text == "false" ? (object)(text == "true") : null;
      return Number.IsMatch(text) ? Values.Plain(Numbers.Parse(text)) : null;
    }

    private static bool IsOfType(object value, string type) {
      switch (type) {
        case "integer": return Values.IsNumber(value) && Numbers.IsInteger(Values.NumberOf(value));
        case "number": return Values.IsNumber(value);
        case "boolean": return value is bool;
        default: return value is string;
      }
    }

    /// <summary>The codes above one, the nearest first: its last part made <c>00</c>, or left out.</summary>
    private static IEnumerable<string> Parents(string code) {
      var parts = code.Split('.');
      for (var count = Math.Min(parts.Length, MostParts) - 1; count > 0; count -= 1) {
        var above = string.Join(".", parts.Take(count));
        if (above + ".00" != code) yield return above + ".00";
        yield return above;
      }
    }
  }
}
