using System.Collections.Generic;
using System.Linq;

namespace Hubsante.Messages {
  /// <summary>
  /// A member of the envelope or of the header that is unknown where the one it resembles is missing.
  /// </summary>
  internal static class Misnamed {
    /// <summary>From the envelope to a message: steps of the way.</summary>
    private const int StepsToMessage = 5;

    /// <summary>The findings, with one in the place of two.</summary>
    public static IEnumerable<Finding> Fold(
        IReadOnlyList<Finding> findings, LinkDescription link, SearchBudget budget) {
      var missing = new Dictionary<IReadOnlyList<object>, Ordered<Finding>>(Paths.Same);
      foreach (var finding in findings) {
        if (finding.Code != "field-missing") continue;
        var holder = Paths.Holder(finding.Path);
        if (!missing.TryGetValue(holder, out var names)) missing[holder] = names = new Ordered<Finding>();
        names[Paths.Last(finding.Path)] = finding;
      }
      if (missing.Count == 0) return findings;
      // Nothing in the place of what is told by another.
      var replaced = new Dictionary<Finding, Finding>();
      foreach (var finding in findings) {
        // How a member that nobody knows is told where the object that has it is not judged as a whole.
        if (finding.Code != "member-ignored" && finding.Code != "field-unknown") continue;
        var holder = Paths.Holder(finding.Path);
        if (!missing.TryGetValue(holder, out var names)) continue;
        var name = Paths.Last(finding.Path);
        var suggestion = budget.Search(() => ClosestName.Closest(name, names.Keys));
        var other = names[suggestion];
        if (other == null) continue;
        names.Remove(suggestion);
        replaced[finding] = Renamed(holder, name, suggestion, link);
        replaced[other] = null;
      }
      foreach (var finding in findings) {
        if (finding.Code != "member-ignored" || replaced.ContainsKey(finding)) continue;
        var holder = Paths.Holder(finding.Path);
        // Where the way to the message breaks off, whatever stands there instead is that fault.
        if (IsInEnvelope(holder) && missing.TryGetValue(holder, out var left) && left.Any()) replaced[finding] = null;
      }
      var folded = new List<Finding>();
      foreach (var finding in findings) {
        var told = replaced.TryGetValue(finding, out var instead) ? instead : finding;
        if (told != null) folded.Add(told);
      }
      return folded;
    }

    /// <summary>Whether an object is one of those that lead from the envelope to its message.</summary>
    private static bool IsInEnvelope(IReadOnlyList<object> holder) =>
      holder.Count > 0 && holder.Count < StepsToMessage && "content".Equals(holder[0]);

    /// <summary>The one finding, at the member to rename.</summary>
    private static Finding Renamed(
        IReadOnlyList<object> holder, string name, string suggestion, LinkDescription link) {
      var isOnTheWay = IsInEnvelope(holder);
      var subject = isOnTheWay
        ? new Subject(link.Envelope, Paths.Root, Phrases.Envelope, Phrases.Envelope)
        : new Subject(link.Header, holder, Phrases.Header, Phrases.Header);
      var report = new Report(1);
      var given = new Given { ["name"] = Shown.Text(name), ["suggestion"] = suggestion };
      report.Add(subject, "field-renamed", isOnTheWay ? holder : Paths.Root, given, name);
      return report.Findings[0];
    }
  }
}
