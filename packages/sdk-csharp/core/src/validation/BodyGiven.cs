using System.Linq;

namespace Hubsante.Messages {
  /// <summary>Where the fields of a message are in the end.</summary>
  internal sealed class BodyGiven {
    public object Body;

    /// <summary>From it to them.</summary>
    public Subject Subject;

    /// <summary>
    /// The fields of a message. Whoever calls a function that puts the root itself readily gives it a message with its root,
    /// another message, or a whole envelope: that is one fault, and not one for each field. <c>null</c> when no fields of the
    /// message are there.
    /// </summary>
    /// <param name="body">What stands under the root.</param>
    /// <param name="root">The business member.</param>
    /// <param name="subject">The message.</param>
    /// <param name="described">Its fields.</param>
    /// <param name="link">Its link.</param>
    /// <param name="report">What is told.</param>
    public static BodyGiven Find(
        object body, string root, Subject subject, MessageDescription described, LinkDescription link, Report report) {
      var asGiven = new BodyGiven { Body = body, Subject = subject };
      var members = Values.ObjectOf(body);
      if (members == null || members.Count == 0 || described.IsOpen) return asGiven;
      var own = members.Keys.Where(name => link.Header.Field(name) == null).ToArray();
      if (own.Any(name => described.Field(name) != null)) return asGiven;
      var only = own.Length == 1 ? own[0] : null;
      var isObject = only != null && Values.ObjectOf(members[only]) != null;
      if (isObject && only == root) {
        var given = new Given { ["root"] = root, ["message"] = described.Facts.Name };
        report.Add(subject, "root-repeated", Paths.Root, given, root);
        return new BodyGiven {
          Body = members[root],
          Subject = new Subject(subject.Described, Paths.Plus(subject.Path, root), subject.Area, subject.Name),
        };
      }
      var other = isObject ? MessageOf(only, link) : null;
      if (other != null) {
        var found = Phrases.Of("a-message", new Given { ["name"] = other, ["root"] = only });
        Tell(subject, described, found, Shown.Text(only), report);
        return null;
      }
      var isEnvelope =
        members.ContainsKey("content") && members.Keys.Any(name => link.Envelope.Field(name) != null);
      if (!isEnvelope) return asGiven;
      Tell(subject, described, Phrases.AnEnvelope, null, report);
      return null;
    }

    /// <summary>The message of a root, carried by the link or not; <c>null</c> when it is none.</summary>
    private static string MessageOf(string root, LinkDescription link) =>
      link.Messages[root]?.Facts.Name ?? link.OtherMessages[root];

    private static void Tell(
        Subject subject, MessageDescription described, Words found, string unknown, Report report) {
      var given = new Given { ["message"] = described.Facts.Name, ["found"] = found };
      report.Add(subject, "body-expected", Paths.Root, given, unknown);
    }
  }
}
