using System.Globalization;
using System.Linq;

namespace Hubsante.Messages {
  /// <summary>The order of members: findings and what is written follow it.</summary>
  internal static class MemberOrder {
    /// <summary>What JavaScript takes for the number of an item is less than this.</summary>
    private const long MostIndex = 4294967295L;

    /// <summary>JavaScript puts members whose names are numbers first, in their order.</summary>
    public static void OrderNumbers(Members members) {
      if (!members.Any(one => IsIndex(one.Key))) return;
      var all = members.ToArray();
      members.Clear();
      foreach (var member in all.Where(one => IsIndex(one.Key)).OrderBy(one => IndexOf(one.Key)))
        members[member.Key] = member.Value;
      foreach (var member in all) members[member.Key] = member.Value;
    }

    public static bool IsIndex(string name) {
      var isNumber = name.Length <= 10 && Texts.IsDigits(name, 0, name.Length) && (name.Length == 1 || name[0] != '0');
      return isNumber && IndexOf(name) < MostIndex;
    }

    private static long IndexOf(string name) => long.Parse(name, NumberStyles.None, CultureInfo.InvariantCulture);
  }
}
