using System;
using System.Collections.Generic;
using System.Linq;

namespace Hubsante.Messages {
  /// <summary>What the member of an object that is its message is.</summary>
  internal sealed class BusinessMember {
    /// <summary>Names beyond are not looked at: no message has so many.</summary>
    private const int MostNames = 200;

    /// <summary><c>createCaseHealth</c>; <c>""</c> when there is none.</summary>
    public string Root = "";

    /// <summary><c>null</c> when this link does not carry it.</summary>
    public MessageDescription Described;

    /// <summary>
    /// Finds the one business member of an object, and tells when there is none, another than this link carries, or more than one.
    /// </summary>
    /// <param name="value">The object.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="link">The link.</param>
    /// <param name="report">What is told.</param>
    /// <param name="isAlone">
    /// Whether the object stands outside of an envelope: then nothing else than the members of the header may stand beside. In an
    /// envelope the Hub does not look at what does.
    /// </param>
    /// <param name="judge">How much is wrong when the object itself is taken for what stands under a root.</param>
    public static BusinessMember Find(
        IDictionary<string, object> value,
        IReadOnlyList<object> path,
        LinkDescription link,
        Report report,
        bool isAlone,
        Func<string, int> judge) {
      var names = value.Keys.ToArray();
      var roots = names.Where(link.Messages.ContainsKey).Concat(names.Where(link.OtherMessages.ContainsKey)).ToArray();
      if (roots.Length == 0) {
        TellMissing(names, path, link, report, judge);
        return new BusinessMember();
      }
      var root = roots[0];
      var described = link.Messages[root];
      if (described == null) {
        var given = new Given {
          ["link"] = link.Title,
          ["message"] = link.OtherMessages[root],
          ["name"] = root,
          ["known"] = MessagesOf(link),
        };
        report.Add(Subject.MessageAt(Paths.Plus(path, root)), "message-not-carried", Paths.Root, given);
      }
      foreach (var name in roots.Skip(1)) {
        var given = new Given { ["name"] = name, ["first"] = root };
        report.Add(Subject.MessageAt(Paths.Plus(path, name)), "message-several", Paths.Root, given);
      }
      var known = new HashSet<string>(roots);
      var isHeadless = described != null && !described.Facts.Header && !isAlone;
      if (!isHeadless) known.UnionWith(link.Header.Names);
      foreach (var name in names) {
        if (known.Contains(name)) continue;
        if (report.IsStopped) break;
        var given = new Given { ["name"] = Shown.Text(name) };
        if (isAlone) given["known"] = root;
        var subject = Subject.MessageAt(Paths.Plus(path, name));
        report.Add(subject, isAlone ? "field-unknown" : "member-ignored", Paths.Root, given);
      }
      return new BusinessMember { Root = root, Described = described };
    }

    private static void TellMissing(
        string[] names, IReadOnlyList<object> path, LinkDescription link, Report report, Func<string, int> judge) {
      var own = names.Where(name => link.Header.Field(name) == null).ToArray();
      var body = RootOfBody(own, link, judge);
      if (body != null) {
        TellRootMissing(body, path, link, report);
        return;
      }
      foreach (var name in own.Take(MostNames)) {
        // The name of the message in place of its root: as near as can be.
        var suggestion = RootNamed(name, link) ?? ClosestName.Closest(name, link.Messages.Keys);
        if (suggestion == null) continue;
        var given = new Given { ["name"] = Shown.Text(name), ["suggestion"] = suggestion };
        report.Add(Subject.MessageAt(Paths.Plus(path, name)), "message-misspelled", Paths.Root, given);
        return;
      }
      report.Add(Subject.MessageAt(path), "message-missing", Paths.Root, new Given { ["known"] = MessagesOf(link) });
    }

    /// <summary>The fields of a message stand where its root should.</summary>
    public static void TellRootMissing(string root, IReadOnlyList<object> path, LinkDescription link, Report report) {
      var given = new Given { ["root"] = root, ["message"] = link.Messages[root].Facts.Name };
      report.Add(Subject.MessageAt(path), "root-missing", Paths.Root, given);
    }

    private static string RootNamed(string name, LinkDescription link) {
      var folded = Folding.Fold(name);
      foreach (var entry in link.Messages)
        if (Folding.Fold(entry.Value.Facts.Name) == folded) return entry.Key;
      return null;
    }

    /// <summary>
    /// The root of the message whose fields these are, most of them at least; of several the one that the object breaks least.
    /// <c>null</c> when it is the body of none.
    /// </summary>
    public static string RootOfBody(IReadOnlyCollection<string> names, LinkDescription link, Func<string, int> judge) {
      var looked = names.Take(MostNames).ToArray();
      var roots = new List<string>();
      var best = 1;
      foreach (var entry in link.Messages) {
        var score = looked.Count(name => entry.Value.Field(name) != null);
        if (score < best) continue;
        if (score > best) roots.Clear();
        best = score;
        roots.Add(entry.Key);
      }
      if (roots.Count == 0 || best * 2 < looked.Length) return null;
      if (roots.Count == 1) return roots[0];
      string least = null;
      var fewest = int.MaxValue;
      foreach (var root in roots) {
        var faults = judge(root);
        if (faults >= fewest) continue;
        least = root;
        fewest = faults;
      }
      return least;
    }

    /// <summary>The messages of a link: « RS-EDA (createCaseHealth) ».</summary>
    public static string MessagesOf(LinkDescription link) =>
      Shown.List(link.Messages.Select(entry => entry.Value.Facts.Name + " (" + entry.Key + ")"));

    /// <summary>Whether some message of the link has a field of this name.</summary>
    public static bool IsFieldOfAMessage(string name, LinkDescription link) =>
      link.Messages.Values.Any(message => message.Field(name) != null);
  }
}
