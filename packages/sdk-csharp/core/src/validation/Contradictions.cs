using System;
using System.Collections.Generic;
using System.Linq;

namespace Hubsante.Messages {
  /// <summary>
  /// Where what the envelope and the header say is against one another, which no schema sees.
  /// </summary>
  internal sealed class Contradictions {
    /// <summary>Address scheme of the Hub (docs/reference/echanges.md §1).</summary>
    private const string Scheme = "hubex";

    /// <summary>What the identities of health actors begin with (docs/reference/echanges.md §1).</summary>
    private const string Health = "fr.health.";

    /// <summary>A header may say it where an envelope cannot (docs/reference/echanges.md §4).</summary>
    private const string System = "System";

    private readonly object envelope;
    private readonly Report report;
    private readonly object address;

    public Contradictions(object envelope, Report report) {
      this.envelope = envelope;
      this.report = report;
      address = Values.Member(Values.Member(envelope, "descriptor"), "explicitAddress");
    }

    /// <summary>What a member says; what is wrong by itself contradicts nothing: one fault, one finding.</summary>
    private string Said(string name) =>
      report.HasErrorAt(Paths.Of(name)) ? null : Values.Member(envelope, name) as string;

    /// <summary>
    /// Where members of the envelope contradict one another: an error where the Hub refuses the message, else a warning.
    /// </summary>
    public void Tell(Subject subject) {
      var id = Said("distributionID");
      var sender = Said("senderID");
      var sent = Said("dateTimeSent");
      var expires = Said("dateTimeExpires");
      var scheme = Values.Member(address, "explicitAddressScheme") as string;
      var recipient = Values.Member(address, "explicitAddressValue") as string;
      if (id != null && sender != null && !id.StartsWith(sender + "_", StringComparison.Ordinal)) {
        var isForm = id.StartsWith(sender, StringComparison.Ordinal);
        var given = new Given { ["value"] = Shown.Text(id), ["sender"] = Shown.Text(sender) };
        report.Add(
          subject, isForm ? "distribution-id-form" : "distribution-id-foreign", Paths.Of("distributionID"), given);
      }
      if (MomentOf(expires) <= MomentOf(sent)) {
        var given = new Given { ["value"] = Shown.Text(expires), ["sent"] = Shown.Text(sent) };
        report.Add(subject, "expires-before-sent", Paths.Of("dateTimeExpires"), given);
      }
      if (sender != null && recipient != null && !IsHealth(sender) && !IsHealth(recipient)) {
        var path = Paths.Of("descriptor", "explicitAddress", "explicitAddressValue");
        var given = new Given { ["value"] = Shown.Text(recipient), ["sender"] = Shown.Text(sender) };
        report.Add(subject, "no-health-actor", path, given);
      }
      if (scheme != null && scheme != Scheme) {
        var path = Paths.Of("descriptor", "explicitAddress", "explicitAddressScheme");
        report.Add(subject, "address-scheme-unusual", path, new Given { ["value"] = Shown.Text(scheme) });
      }
    }

    private static bool IsHealth(string client) => client.StartsWith(Health, StringComparison.Ordinal);

    /// <summary>Where the header contradicts the envelope it travels in. The Hub compares nothing: warnings.</summary>
    public void TellOfHeader(object message, Subject subject) {
      var client = Said("senderID");
      var sent = Said("dateTimeSent");
      var recipient = Values.Member(address, "explicitAddressValue") as string;
      Compare(subject, Paths.Of("messageId"), Values.Member(message, "messageId"), "distributionID", Said("distributionID"));
      var sender = Values.Member(message, "sender");
      if (!IsSystem(sender, client))
        Compare(subject, Paths.Of("sender", "name"), Values.Member(sender, "name"), "senderID", client);
      else if (IsAddressOfOther(sender, client))
        Compare(subject, Paths.Of("sender", "URI"), Values.Member(sender, "URI"), "senderID", client);
      var sentAt = Values.Member(message, "sentAt") as string;
      if (!IsSameMoment(sentAt, sent)) Compare(subject, Paths.Of("sentAt"), sentAt, "dateTimeSent", sent);
      Compare(subject, Paths.Of("kind"), Values.Member(message, "kind"), "distributionKind", Said("distributionKind"));
      var status = Values.Member(message, "status");
      if (!System.Equals(status))
        Compare(subject, Paths.Of("status"), status, "distributionStatus", Said("distributionStatus"));
      var recipients = Values.ListOf(Values.Member(message, "recipient"));
      if (recipients != null) TellRecipients(recipients, recipient, subject);
    }

    private void TellRecipients(IReadOnlyList<object> recipients, string recipient, Subject subject) {
      if (recipients.Count > 0 && !recipients.Any(one => IsSystem(one, recipient))) {
        var name = Values.Member(recipients[0], "name");
        Compare(subject, Paths.Of("recipient", 0, "name"), name, "explicitAddressValue", recipient);
        return;
      }
      for (var index = 0; index < recipients.Count; index += 1) {
        var one = recipients[index];
        if (!Equals(Values.Member(one, "name"), recipient) || !IsAddressOfOther(one, recipient)) continue;
        var path = Paths.Of("recipient", index, "URI");
        Compare(subject, path, Values.Member(one, "URI"), "explicitAddressValue", recipient);
        return;
      }
    }

    private void Compare(Subject subject, IReadOnlyList<object> path, object value, string name, string expected) {
      var text = value as string;
      if (text == null || expected == null || text == expected) return;
      if (report.HasErrorAt(Paths.Join(subject.Path, path))) return;
      var given = new Given { ["value"] = Shown.Text(text), ["name"] = name, ["expected"] = Shown.Text(expected) };
      report.Add(subject, "header-differs", path, given);
    }

    /// <summary>
    /// Whether a system of the header is the client the envelope names: its name is that identity. Names written in other ways
    /// that sources tell of (docs/reference/echanges.md §4) are those whose address still ends in it.
    /// </summary>
    private static bool IsSystem(object system, string client) {
      if (client == null) return true;
      var name = Values.Member(system, "name") as string;
      var address = Values.Member(system, "URI") as string;
      if (client == name) return true;
      var isClient = name != null && name.StartsWith("fr.", StringComparison.Ordinal);
      return !isClient && address != null && AfterColon(address) == client;
    }

    /// <summary>
    /// Whether the address of a system is that of another client of the Hub; addresses of other forms are not compared.
    /// </summary>
    private static bool IsAddressOfOther(object system, string client) {
      var named = AfterColon(Values.Member(system, "URI") as string ?? "");
      return client != null && named.StartsWith("fr.", StringComparison.Ordinal) && named != client;
    }

    private static string AfterColon(string address) => address.Substring(address.IndexOf(':') + 1);

    /// <summary>
    /// Whether two texts are one moment, written with the same offset or another; what is no moment is compared with none.
    /// </summary>
    private static bool IsSameMoment(string one, string other) {
      if (one == other) return true;
      var moment = MomentOf(one);
      var otherMoment = MomentOf(other);
      return moment == null || otherMoment == null || moment == otherMoment;
    }

    private static long? MomentOf(string text) =>
      text == null ? null : Formats.MomentOf(Texts.Trim(text).ToUpperInvariant());
  }
}
