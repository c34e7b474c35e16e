using System.Collections.Generic;
using System.Linq;

namespace Hubsante.Messages {
  /// <summary>What JavaScript does with values, where C# does otherwise.</summary>
  internal static class ScriptValues {
    /// <summary>A member that an object does not have; <c>null</c> is a value of JSON.</summary>
    public static readonly object Missing = new object();

    /// <summary>Lists in one another that have a text; what has more is endless.</summary>
    private const int DeepestText = 1000;

    /// <summary>A member of an object; <see cref="Missing"/> where there is none.</summary>
    public static object Member(object value, string name) =>
      Values.ObjectOf(value) is IDictionary<string, object> members && members.TryGetValue(name, out var member)
        ? member
        : Missing;

    /// <summary>The items of a list; one alone for what is none.</summary>
    public static IReadOnlyList<object> Items(object value) {
      if (value == null || value == Missing) return new object[0];
      return ListOf(value) ?? new[] { value };
    }

    /// <summary>
    /// What tells a value that stands in no other from every other one; <c>null</c> for objects and lists.
    /// </summary>
    public static object Key(object value) {
      // There is one zero, whatever its sign.
      if (Values.IsNumber(value)) return Values.NumberOf(value) + 0.0;
      return value is string || value is bool ? value : null;
    }

    /// <summary>Whether JavaScript takes two values for the same: objects and lists are only themselves.</summary>
    public static bool IsSame(object one, object other) {
      if (ReferenceEquals(one, other)) return true;
      var key = Key(one);
      return key != null && key.Equals(Key(other));
    }

    /// <summary>A value as JavaScript makes a text of it; lists are their items with commas between.</summary>
    /// <exception cref="EndlessValueException">It is a list nested deeper than any message.</exception>
    public static string Text(object value) {
      if (ListOf(value) == null) return TextOfOne(value);
      var parts = new List<string>();
      // Without recursion: an overflow of the stack would end the program.
      var holders = new Stack<Holder>();
      holders.Push(new Holder { List = new[] { value } });
      while (holders.Count > 0) {
        var holder = holders.Peek();
        if (holder.Next == holder.List.Count) {
          holders.Pop();
          continue;
        }
        var item = holder.List[holder.Next++];
        var list = ListOf(item);
        // A list that is read already is nothing in itself.
        if (list == null) parts.Add(item == null ? "" : TextOfOne(item));
        else if (list.Count == 0 || holders.Any(one => ReferenceEquals(one.List, list))) parts.Add("");
        else if (holders.Count > DeepestText) throw new EndlessValueException();
        else holders.Push(new Holder { List = list });
      }
      return string.Join(",", parts);
    }

    /// <summary>A list of which a text is being made.</summary>
    private sealed class Holder {
      public IReadOnlyList<object> List;
      public int Next;
    }

    private static string TextOfOne(object value) =>
      Values.ObjectOf(value) != null ? "[object Object]" : Shown.String(value);

    /// <summary>A value as the list it is; <c>null</c> when it is none, as an object is.</summary>
    public static IReadOnlyList<object> ListOf(object value) =>
      value is string || Values.ObjectOf(value) != null ? null : Values.ListOf(value);

    /// <summary>A list with one more.</summary>
    public static IReadOnlyList<TValue> With<TValue>(IReadOnlyList<TValue> list, TValue more) {
      var longer = new TValue[list.Count + 1];
      for (var index = 0; index < list.Count; index += 1) longer[index] = list[index];
      longer[list.Count] = more;
      return longer;
    }
  }
}
