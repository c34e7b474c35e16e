using System.Collections.Generic;

namespace Hubsante.Messages {
  /// <summary>Messages in their envelopes (EDXL-DE 2.0 in the JSON form of the Hub; docs/reference/echanges.md §1).</summary>
  internal static class Envelopes {
    private static readonly HashSet<string> Kinds = new HashSet<string> { "Report", "Update", "Cancel", "Ack", "Error" };

    /// <summary>
    /// Puts a message into the envelope that carries it to one recipient. What is not given is left out, never made up: validating
    /// the envelope then says what is missing.
    /// </summary>
    /// <param name="message">Its business member, and whatever stands beside.</param>
    /// <param name="given">What its sender says.</param>
    /// <param name="link">
    /// A message that travels without header gets none, and one that travels in one kind of envelope gets that kind.
    /// </param>
    public static Members Wrap(IDictionary<string, object> message, Wrapping given, LinkDescription link) {
      message = message ?? new Members();
      given = given ?? new Wrapping();
      MessageDescription described = null;
      foreach (var name in message.Keys) described = described ?? link.Messages[name];
      var hasHeader = given.Header ?? (described == null || described.Facts.Header);
      var kind = given.Kind ?? KindOf(described);
      var status = given.Status ?? "Actual";
      var id = given.Sender == null || given.Id == null ? null : given.Sender + "_" + given.Id;
      var carried = new Members();
      if (hasHeader) {
        Put(carried, "messageId", id);
        Put(carried, "sender", SystemOf(given.Sender));
        Put(carried, "sentAt", given.SentAt);
        Put(carried, "kind", kind);
        Put(carried, "status", status);
        Put(carried, "recipient", given.Recipient == null ? null : new List<object> { SystemOf(given.Recipient) });
      }
      foreach (var member in message) carried[member.Key] = member.Value;
      var address = new Members { { "explicitAddressScheme", "hubex" } };
      Put(address, "explicitAddressValue", given.Recipient);
      var envelope = new Members();
      Put(envelope, "distributionID", id);
      Put(envelope, "senderID", given.Sender);
      Put(envelope, "dateTimeSent", given.SentAt);
      Put(envelope, "dateTimeExpires", given.ExpiresAt);
      envelope["distributionStatus"] = status;
      envelope["distributionKind"] = kind;
      envelope["descriptor"] = new Members { { "language", "fr-FR" }, { "explicitAddress", address } };
      object content = carried;
      for (var index = MessageValidation.ContentPath.Length - 1; index >= 0; index -= 1)
        content = new Members { { MessageValidation.ContentPath[index], content } };
      envelope["content"] = new List<object> { content };
      return envelope;
    }

    private static string KindOf(MessageDescription described) {
      var kinds = described?.Facts.Kinds;
      return kinds != null && kinds.Count == 1 && Kinds.Contains(kinds[0]) ? kinds[0] : "Report";
    }

    private static Members SystemOf(string name) =>
      name == null ? null : new Members { { "name", name }, { "URI", "hubex:" + name } };

    private static void Put(Members members, string name, object value) {
      if (value != null) members[name] = value;
    }

    /// <summary>
    /// The message an envelope carries, header and business member together. The Hub reads the first content only.
    /// </summary>
    public static Outcome<Members> Unwrap(object envelope, int index) {
      var value = envelope;
      var path = new List<object>();
      foreach (var step in Paths.Plus(Paths.Of("content", index), MessageValidation.ContentPath)) {
        path.Add(step);
        value = Inside(value, step);
        if (value == null)
          return Outcome<Members>.Failure(Faults.Fault("member-missing", path.ToArray(), new Given { ["name"] = step }));
      }
      if (Values.ObjectOf(value) is IDictionary<string, object> members)
        return Outcome<Members>.Success(new Members(members));
      return Outcome<Members>.Failure(
        Faults.Fault("object-expected", path.ToArray(), new Given { ["found"] = Shown.Value(value) }));
    }

    private static object Inside(object value, object step) {
      if (step is string name) return Values.Member(value, name);
      var list = Values.ListOf(value);
      return list != null && (int)step < list.Count ? list[(int)step] : null;
    }
  }
}
