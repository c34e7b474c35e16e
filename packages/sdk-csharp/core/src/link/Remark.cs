using System.Collections.Generic;

namespace Hubsante.Messages {
  /// <summary>What a schema says is wrong.</summary>
  internal sealed class Remark {
    /// <summary>Of the value, from the value the schema was asked about.</summary>
    public IReadOnlyList<object> Path;

    /// <summary>Of the schema: <c>required</c>, <c>members</c>, <c>type</c>…</summary>
    public string Keyword;

    /// <summary>What stands there.</summary>
    public object Value;

    /// <summary>The name that is missing or unknown, the type or the pattern that is asked for.</summary>
    public string Detail;

    /// <summary>Of a number of items.</summary>
    public int Limit;
  }
}
