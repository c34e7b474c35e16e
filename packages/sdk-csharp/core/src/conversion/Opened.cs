using System;
using System.Collections.Generic;
using System.Linq;

namespace Hubsante.Messages {
  /// <summary>A message that was found, alone or in its envelope.</summary>
  internal sealed class Opened {
    private static readonly IReadOnlyList<object> MessagePath =
      Paths.Join(Paths.Of("content", 0), MessageValidation.ContentPath);

    /// <summary>Its business member.</summary>
    public string Root;

    public IDictionary<string, object> Body;

    /// <summary>From what was given to the message.</summary>
    public IReadOnlyList<object> Prefix;

    public Correspondents Correspondents;
    private IDictionary<string, object> given;
    private IDictionary<string, object> message;

    /// <summary>
    /// Finds a message; <c>null</c> where there is none that is wanted. An envelope is read at its first content, as the Hub does.
    /// </summary>
    public static Opened Open(object value, Func<string, bool> isWanted) {
      var given = Values.ObjectOf(value);
      if (given == null) return null;
      var isEnvelope = ScriptValues.ListOf(Values.Member(given, "content")) != null;
      var message = isEnvelope ? Envelopes.Unwrap(given, 0).Value : given;
      var root = message?.Keys.FirstOrDefault(isWanted);
      var body = root == null ? null : Values.ObjectOf(message[root]);
      if (body == null) return null;
      return new Opened {
        Root = root,
        Body = body,
        Prefix = isEnvelope ? MessagePath : Paths.Root,
        Correspondents = isEnvelope ? CorrespondentsOf(given) : new Correspondents(),
        given = given,
        message = message,
      };
    }

    private static Correspondents CorrespondentsOf(IDictionary<string, object> envelope) {
      var address = Values.Member(Values.Member(envelope, "descriptor"), "explicitAddress");
      return new Correspondents {
        Sender = Values.Member(envelope, "senderID") as string,
        Recipient = Values.Member(address, "explicitAddressValue") as string,
      };
    }

    /// <summary>The same, in its envelope, with another business member.</summary>
    /// <param name="newRoot">Its name.</param>
    /// <param name="newBody">What stands under it.</param>
    /// <param name="part">
    /// 1 for the message itself; from 2 on its identifiers say which part of it this is.
    /// </param>
    public Members With(string newRoot, object newBody, int part) {
      var renewed = new Members();
      foreach (var member in message)
        if (member.Key == Root) renewed[newRoot] = newBody;
        else renewed[member.Key] = member.Key == "messageId" ? AsPart(member.Value, part) : member.Value;
      MemberOrder.OrderNumbers(renewed);
      if (Prefix.Count == 0) return renewed;
      var envelope = (Members)Replaced(given, Prefix, renewed);
      if (part > 1 && envelope.TryGetValue("distributionID", out var id)) envelope["distributionID"] = AsPart(id, part);
      return envelope;
    }

    private static object AsPart(object id, int part) => part > 1 && id is string own ? own + "-part" + part : id;

    /// <summary>The same value with another at a path.</summary>
    private static object Replaced(object holder, IReadOnlyList<object> path, object value) {
      if (path.Count == 0) return value;
      var more = Paths.Part(path, 1, path.Count);
      if (path[0] is int index) {
        var items = new List<object>(Values.ListOf(holder));
        items[index] = Replaced(items[index], more, value);
        return items;
      }
      var name = (string)path[0];
      var members = new Members(Values.ObjectOf(holder));
      members[name] = Replaced(members[name], more, value);
      return members;
    }
  }
}
