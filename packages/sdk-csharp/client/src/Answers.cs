using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Hubsante.Messages;

namespace Hubsante.Client {
  /// <summary>
  /// Answers business messages: an acknowledgement, or the cause of a refusal and the acknowledgement that cites it. The
  /// identifiers follow from the message: an answer given twice is one answer.
  /// </summary>
  internal sealed class Answers {
    /// <summary>Characters of a cause: it may repeat what a message holds, findings by the thousand included.</summary>
    private const int LongestCause = 2000;

    private readonly HubClient client;
    private readonly Role role;
    private readonly string clientId;
    private readonly HubConnection connection;

    public Answers(HubClient client, Role role, string clientId, HubConnection connection) {
      this.client = client;
      this.role = role;
      this.clientId = clientId;
      this.connection = connection;
    }

    /// <summary>Both leave at once: answers keep the order of the messages they answer.</summary>
    public Task Answer(Members envelope, Treated treated) {
      var all = Prepared(envelope, treated);
      foreach (var one in all) connection.Publish(one);
      return Task.WhenAll(all.Select(one => one.Confirmed));
    }

    private List<Sending> Prepared(Members envelope, Treated treated) {
      var referred = Reading.TextIn(envelope, "distributionID");
      var all = new List<Sending>();
      var body = new Members { { "distributionID", referred } };
      if (treated.IsRefused) {
        body["refused"] = true;
        if (role.Error != null || role.Information != null) {
          var causeId = IdFor("cause", referred);
          body["errorDistributionID"] = causeId;
          all.Add(CauseOf(referred, treated, OptionsFor(envelope, causeId)));
        }
      }
      // A refusal and a later acceptance are two answers.
      var id = IdFor(treated.IsRefused ? "refus" : "ack", referred);
      all.Add(client.Prepare(role.Acknowledgement, body, OptionsFor(envelope, id)).Sending);
      return all;
    }

    private static SendOptions OptionsFor(Members envelope, string id) =>
      new SendOptions(Reading.TextIn(envelope, "senderID")) {
        DistributionID = id,
        Status = Reading.TextIn(envelope, "distributionStatus") ?? "Actual",
      };

    /// <summary>By an error where clients may send one (models from 3.0), else by an information.</summary>
    private Sending CauseOf(string referred, Treated refused, SendOptions options) {
      var told = Texts.Quotable(refused.Cause, LongestCause);
      var codeName = new Refusal(refused.Code, told).CodeName;
      if (role.Error == null) {
        var info = referred + " refusé, " + refused.Code + " " + codeName + " : " + told;
        return client.Prepare(role.Information, new Members { { "info", info } }, options).Sending;
      }
      var body = new Members {
        { "errorCode", new Members { { "statusCode", refused.Code }, { "statusString", codeName } } },
        { "errorCause", told },
        { "referencedDistributionID", referred },
      };
      return client.Prepare(role.Error, body, options).Sending;
    }

    private string IdFor(string use, string referred) {
      using (var sha = SHA256.Create()) {
        var digest = sha.ComputeHash(Encoding.UTF8.GetBytes(use + " " + referred));
        var hex = BitConverter.ToString(digest).Replace("-", "").ToLowerInvariant();
        return clientId + "_" + use + "-" + hex.Substring(0, 32);
      }
    }
  }
}
