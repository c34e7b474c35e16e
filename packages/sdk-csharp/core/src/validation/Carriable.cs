using System;
using System.Collections.Generic;

namespace Hubsante.Messages {
  /// <summary>
  /// What JSON or XML cannot carry, whatever the specification asks: numbers that are none, characters and names XML does not
  /// have; and what is too deep, endless, or too large.
  /// </summary>
  internal sealed class Carriable {
    /// <summary>
    /// Elements in one another that a message may have, from its root: what stands in an envelope, which has six around it, is
    /// read to the same depth.
    /// </summary>
    private const int DeepestValue = 58;

    /// <summary>Lists stand in one another in free parts only; they make no element of their own.</summary>
    private const int DeepestNesting = 2 * DeepestValue + 20;

    /// <summary>What no value costs less than, in bytes of JSON.</summary>
    private const int LeastBytes = 2;

    private readonly Limits limits;
    private readonly Faults faults;
    private readonly List<object> path = new List<object>();
    private long bytes;

    private Carriable(Limits limits) {
      this.limits = limits;
      faults = new Faults(limits.MaxFindings);
    }

    /// <summary>Walks a value; not to its end when it was made to exhaust its reader.</summary>
    public static Carriable Of(object value, Limits limits) {
      var walked = new Carriable(limits);
      walked.Walk(value, 0);
      return walked;
    }

    /// <summary>The one reason not to look at the value; <c>null</c> when there is none.</summary>
    public Fault Refusal { get; private set; }

    public IReadOnlyList<Fault> All => Refusal == null ? faults.All : new Fault[0];

    private void Count(long more) {
      bytes += more;
      if (bytes > limits.MaxBytes && Refusal == null)
        Refusal = Faults.Fault("too-large", Paths.Root, new Given { ["limit"] = limits.MaxBytes });
    }

    /// <param name="one">A value somewhere in the whole.</param>
    /// <param name="depth">Elements around, itself included.</param>
    private void Walk(object one, int depth) {
      Count(LeastBytes);
      if (Refusal != null) return;
      if (one is string text) {
        Count(text.Length);
        if (Refusal == null && !XmlWriter.IsWritable(text)) faults.Add("text-unwritable", path.ToArray(), new Given());
        return;
      }
      if (one == null || one is bool) return;
      var members = Values.ObjectOf(one);
      var items = members == null ? Values.ListOf(one) : null;
      if (members != null || items != null) {
        if (depth > DeepestValue || path.Count > DeepestNesting)
          Refusal = Faults.Fault("too-deep", Paths.First(path, 4), new Given());
        else if (members != null) WalkMembers(members, depth);
        else WalkItems(items, depth);
        return;
      }
      var value = Values.NumberOf(one);
      if (!Numbers.IsFinite(value))
        faults.Add("value-not-json", path.ToArray(), new Given { ["found"] = Shown.Value(one) });
      else if (Numbers.IsInteger(value) && !Numbers.IsSafeInteger(value))
        faults.Add("number-digits-lost", path.ToArray(), new Given { ["value"] = Numbers.Text(value) });
    }

    private void WalkItems(IReadOnlyList<object> items, int depth) {
      // Not walked to find out: a list can be long and empty.
      if (bytes + (long)items.Count * LeastBytes > limits.MaxBytes) Count(limits.MaxBytes);
      for (var index = 0; index < items.Count && Refusal == null; index += 1) {
        path.Add(index);
        Walk(items[index], depth);
        path.RemoveAt(path.Count - 1);
      }
    }

    private void WalkMembers(IDictionary<string, object> members, int depth) {
      foreach (var member in members) {
        Count(member.Key.Length);
        if (Refusal != null) return;
        path.Add(member.Key);
        if (!XmlName.IsName(member.Key))
          faults.Add("name-unwritable", path.ToArray(), new Given { ["name"] = Shown.Text(member.Key) });
        Walk(member.Value, depth + 1);
        path.RemoveAt(path.Count - 1);
        if (Refusal != null) return;
      }
    }
  }
}
