using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using Hubsante.Client;
using Hubsante.Lien15_15.V2_1;
using Hubsante.Messages;

/// <summary>What client-program.ts says, in C#.</summary>
public static class ClientJudge {
  private static readonly StreamWriter Output =
    new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };

  public static void Main(string[] arguments) {
    var clientId = arguments[2];
    var tls = arguments[1];
    var login = Login.Certificate(
      Path.Combine(tls, clientId + ".p12"), "hubsante", Path.Combine(tls, "ca.pem"));
    var settings = new HubSettings(arguments[0], clientId, login) {
      Store = new FileStore(arguments[3]),
      FirstRetry = TimeSpan.FromMilliseconds(10),
      LongestRetry = TimeSpan.FromMilliseconds(20),
      Tries = 2,
      FirstReconnection = TimeSpan.FromMilliseconds(50),
      LongestReconnection = TimeSpan.FromMilliseconds(500),
      OnNotice = notice => Print(EventOf(notice.Event), notice.Message),
    };
    using (var client = new HubClient(HubLink.Get(), "LRM", settings)) {
      if (arguments.Length > 4) Send(client, clientId, arguments);
      else Receive(client);
    }
  }

  private static void Receive(HubClient client) {
    client.On("RS-EDA", (body, delivery) => {
      var caseId = (string)body["caseId"];
      Print("handled", delivery.DistributionID);
      if (delivery.IsRedelivered) Print("redelivered", delivery.DistributionID);
      if (caseId.EndsWith("REFUSE")) throw new Refusal(701, "le dossier « " + caseId + " » existe déjà");
      if (caseId.EndsWith("ONCE") && delivery.Attempt == 1) throw new InvalidOperationException("base occupée");
      if (caseId.EndsWith("NEVER")) throw new InvalidOperationException("base absente");
    });
    client.Open();
    Print("ready", "HubClient");
    while (Console.In.Read() != -1) continue;
  }

  private static void Send(HubClient client, string clientId, string[] arguments) {
    var count = int.Parse(arguments[5]);
    var example = (Members)Json.Read(File.ReadAllBytes(arguments[6])).ValueOrThrow();
    var body = new Members((Members)example["createCaseHealth"]);
    var acknowledged = new ConcurrentDictionary<object, bool>();
    client.On("RC-REF", (reference, delivery) => acknowledged[reference["distributionID"]] = true, Status.Any);
    client.Open();
    Print("ready", "HubClient");
    for (var at = 0; at < count; at += 1) {
      body["caseId"] = clientId + ".DRFR" + at;
      var options = new SendOptions(arguments[4]) { DistributionID = clientId + "_chaos-" + at };
      for (var isSent = false; !isSent;) {
        try {
          client.Send("RS-EDA", body, options);
          isSent = true;
        } catch (SendException reason) {
          if (reason.Outcome == SendOutcome.Invalid) throw;
          Thread.Sleep(100);
        }
      }
    }
    Print("sent", count.ToString());
    for (var waited = 0; acknowledged.Count < count && waited < 1200; waited += 1) Thread.Sleep(100);
    Print("acknowledged", acknowledged.Count.ToString());
  }

  /// <summary><c>message-refused</c>.</summary>
  private static string EventOf(NoticeEvent one) =>
    Regex.Replace(one.ToString(), "(?<=.)([A-Z])", "-$1").ToLowerInvariant();

  private static void Print(string happened, string text) {
    lock (Output) Output.WriteLine(Json.Write(new List<object> { happened, text }));
  }
}
