using System;
using System.Collections.Generic;
using System.Linq;

namespace Hubsante.Messages {
  /// <summary>
  /// Everything that is wrong in a message in XML, each fault once: what XML itself asks (elements, their order and namespaces),
  /// then what validating the message asks. Paths are those of the message in JSON.
  /// </summary>
  internal static class XmlValidation {
    /// <summary>Enough to see of which of two messages all that is required is there.</summary>
    private const int RemarksToCompare = 100;

    /// <summary>What is wrong in a text.</summary>
    /// <param name="text">An envelope, <c>edxlDistribution</c>, or a message alone.</param>
    /// <param name="runtime">Its link.</param>
    /// <param name="limits">Of findings and bytes.</param>
    public static Validation Validate(string text, LinkRuntime runtime, Limits limits) {
      var report = new Report(limits.MaxFindings);
      var parsed = ParseXml.Parse(text, limits);
      var reading = parsed.Ok ? Read(parsed.Value, runtime.Link, limits) : new Reading(null, parsed.Faults);
      var judged = reading.Value == null
        ? new Finding[0]
        : MessageValidation.ReportOf(reading.Value, runtime, true, limits).Findings;
      var folded = new HashSet<object>();
      var rootless = new Dictionary<Finding, string>();
      var others = WithoutRootless(reading.Faults, judged, runtime, rootless);
      foreach (var fault in WithRenamed(others, judged, runtime.Link.Messages.Keys, folded)) report.AddFault(fault);
      // What could not be read was left out: what is missing there follows from it.
      var unread = new HashSet<IReadOnlyList<object>>(others.Select(fault => fault.Path), Paths.Same);
      // A content whose way to its message is cut is no content for its judge.
      var isCut = reading.Faults.Any(IsCut);
      foreach (var finding in judged) {
        if (rootless.TryGetValue(finding, out var root)) {
          BusinessMember.TellRootMissing(root, finding.Path, runtime.Link, report);
          continue;
        }
        var isOfCut = isCut && finding.Code == "items-too-few" && Paths.Same.Equals(finding.Path, Paths.Of("content"));
        if (!folded.Contains(finding) && !isOfCut && !IsBelow(finding, unread)) report.AddFinding(finding);
      }
      return report.Validation;
    }

    private static bool IsCut(Fault fault) =>
      fault.Code == "element-missing" && fault.Path.Count > 0 && "content".Equals(fault.Path[0]);

    /// <summary>
    /// The faults but those of elements that are the fields of a message, where its root should stand: that is one fault.
    /// </summary>
    /// <param name="faults">Of reading.</param>
    /// <param name="judged">Findings in what was read.</param>
    /// <param name="runtime">Its link.</param>
    /// <param name="rootless">Gets the root that is missing, by the finding that no message is there.</param>
    private static IReadOnlyList<Fault> WithoutRootless(
        IReadOnlyList<Fault> faults, IReadOnlyList<Finding> judged, LinkRuntime runtime,
        Dictionary<Finding, string> rootless) {
      var told = new HashSet<object>();
      foreach (var finding in judged) {
        if (finding.Code != "message-missing") continue;
        var beside =
          faults.Where(one => one.Path.Count > 0 && Paths.Same.Equals(Paths.Holder(one.Path), finding.Path)).ToArray();
        var unknown = beside.Where(IsUnknown).ToArray();
        var names = unknown.Select(one => Paths.Last(one.Path)).Distinct().ToArray();
        var root = BusinessMember.RootOfBody(names, runtime.Link, one => MissingUnder(one, names, runtime));
        if (root == null) continue;
        rootless[finding] = root;
        told.UnionWith(unknown);
        // A field that the header has too, `status`, was read as a second one of the header.
        var fields = runtime.Link.Messages[root];
        told.UnionWith(beside.Where(one => fields.Field(Paths.Last(one.Path)) != null));
      }
      return faults.Where(one => !told.Contains(one)).ToArray();
    }

    private static bool IsUnknown(Fault fault) =>
      fault.Code == "element-unknown" || fault.Code == "element-misspelled";

    /// <summary>How many fields that a message requires are not among some names.</summary>
    private static int MissingUnder(string root, IEnumerable<string> names, LinkRuntime runtime) {
      var body = new Members();
      foreach (var name in names) body[name] = null;
      return runtime.Messages[root]?.Judge(body, RemarksToCompare).Count(one => one.Keyword == "required") ?? 0;
    }

    /// <summary>What is missing in each object, by name: faults and findings.</summary>
    private sealed class Missing {
      private readonly Dictionary<IReadOnlyList<object>, Ordered<object>> all =
        new Dictionary<IReadOnlyList<object>, Ordered<object>>(Paths.Same);

      public Ordered<object> At(IReadOnlyList<object> path) => all.TryGetValue(path, out var names) ? names : null;

      public void Add(string code, IReadOnlyList<object> path, object one, IEnumerable<string> roots) {
        switch (code) {
          case "field-missing":
          case "element-missing":
            Add(Paths.Holder(path), Paths.Last(path), one);
            break;
          // Where no message is found, what holds messages or is one may have another name.
          case "message-missing":
            foreach (var root in roots) Add(path, root, one);
            break;
          case "envelope-empty":
            Add(Paths.Root, "content", one);
            Add(Paths.Of("content", 0), "contentObject", one);
            break;
        }
      }

      private void Add(IReadOnlyList<object> path, string name, object one) {
        if (!all.TryGetValue(path, out var names)) all[path] = names = new Ordered<object>();
        names[name] = one;
      }
    }

    /// <summary>An unknown element where the one it resembles is missing is one fault.</summary>
    /// <param name="faults">Of reading.</param>
    /// <param name="judged">Findings in what was read.</param>
    /// <param name="roots">Business members of the link.</param>
    /// <param name="folded">Gets the faults and findings that are told by another.</param>
    private static IReadOnlyList<Fault> WithRenamed(
        IReadOnlyList<Fault> faults, IReadOnlyList<Finding> judged, IEnumerable<string> roots, HashSet<object> folded) {
      var budget = new SearchBudget();
      var missing = new Missing();
      foreach (var one in faults) missing.Add(one.Code, one.Path, one, roots);
      foreach (var one in judged) missing.Add(one.Code, one.Path, one, roots);
      var renamed = faults.Select(one => Renamed(one, missing, budget, folded)).ToArray();
      return renamed.Where(one => !folded.Contains(one)).ToArray();
    }

    private static Fault Renamed(Fault one, Missing missing, SearchBudget budget, HashSet<object> folded) {
      if (!IsUnknown(one)) return one;
      var names = missing.At(Paths.Holder(one.Path));
      if (names == null) return one;
      var name = Paths.Last(one.Path);
      var suggestion =
        budget.Search(() => ClosestName.Closest(name, names.Keys) ?? InOtherWords.Find(name, Labelled(names)));
      var other = names[suggestion];
      if (other == null) return one;
      foreach (var same in names.Where(entry => entry.Value == other).Select(entry => entry.Key).ToArray())
        names.Remove(same);
      folded.Add(other);
      var given = new Given {
        ["line"] = LineOf(one.Message),
        ["name"] = Shown.Text(name),
        ["suggestion"] = suggestion,
      };
      return Faults.Fault("element-renamed", one.Path, given);
    }

    /// <summary>The first number of a sentence.</summary>
    private static double LineOf(string message) {
      var digits = message.SkipWhile(one => !IsDigit(one)).TakeWhile(IsDigit).ToArray();
      return digits.Length == 0 ? 1 : Numbers.Parse(new string(digits));
    }

    private static bool IsDigit(char one) => one >= '0' && one <= '9';

    /// <summary>Missing elements with their labels, where they have one.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Labelled(Ordered<object> names) =>
      names.Select(entry =>
        new KeyValuePair<string, string>(entry.Key, (entry.Value as Finding)?.Fields.LastOrDefault() ?? ""));

    private static Reading Read(XmlElement root, LinkDescription link, Limits limits) {
      if (EnvelopeReader.IsEnvelope(root))
        return EnvelopeReader.Read(root, link, link.OtherMessages.Keys.ToArray(), limits);
      var name = root.Name;
      var other = link.OtherMessages[name];
      if (other != null) {
        var given = new Given {
          ["link"] = link.Title,
          ["message"] = other,
          ["name"] = name,
          ["known"] = BusinessMember.MessagesOf(link),
        };
        return Reading.Failed(Faults.Fault("message-not-carried", Paths.Of(name), given));
      }
      if (!link.Messages.ContainsKey(name)) {
        var suggestion = ClosestName.Closest(name, new[] { "edxlDistribution" }.Concat(link.Messages.Keys));
        if (suggestion != null) {
          var given = new Given { ["line"] = root.Line, ["name"] = Shown.Text(name), ["suggestion"] = suggestion };
          return Reading.Failed(Faults.Fault("element-misspelled", Paths.Of(name), given));
        }
      }
      return MessageXml.Read(root, link, limits);
    }

    /// <summary>Whether a finding is about a value somewhere inside one of some paths.</summary>
    private static bool IsBelow(Finding finding, HashSet<IReadOnlyList<object>> paths) {
      for (var end = 1; end <= finding.Path.Count; end += 1)
        if (paths.Contains(Paths.First(finding.Path, end))) return true;
      return false;
    }
  }
}
