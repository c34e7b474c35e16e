using System;
using System.Collections.Generic;
using System.Globalization;

namespace Hubsante.Messages {
  /// <summary>What values of JSON are in this language, whoever made them.</summary>
  internal static class Values {
    /// <summary>A value as the object it is; <c>null</c> when it is none.</summary>
    public static IDictionary<string, object> ObjectOf(object value) => value as IDictionary<string, object>;

    /// <summary>
    /// A value as the list it is, whatever references it holds (<c>List&lt;string&gt;</c>, arrays); <c>null</c> when it is none.
    /// </summary>
    public static IReadOnlyList<object> ListOf(object value) =>
      value as List<object> ?? value as IReadOnlyList<object>;

    /// <summary>A member of an object; <c>null</c> of anything else and where there is none.</summary>
    public static object Member(object value, string name) =>
      ObjectOf(value) is IDictionary<string, object> members && members.TryGetValue(name, out var member) ? member : null;

    public static bool IsNumber(object value) {
      if (value is long || value is double || value is int) return true;
      if (value == null || value is string || value is bool || value is Enum) return false;
      var type = Convert.GetTypeCode(value);
      return type >= TypeCode.SByte && type <= TypeCode.Decimal;
    }

    /// <summary>A number as the double that readers of JSON take it for; not a number for anything else.</summary>
    public static double NumberOf(object value) {
      if (value is double known) return known;
      return IsNumber(value) ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : double.NaN;
    }

    /// <summary>A double as <c>Json.Read</c> gives it: whole numbers that are exact as such.</summary>
    public static object Plain(double number) =>
      Numbers.IsSafeInteger(number) ? (object)(long)number : number;
  }
}
