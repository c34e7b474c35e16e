import fr.hubsante.client.HubClient;
import fr.hubsante.client.HubSettings;
import fr.hubsante.client.Login;
import fr.hubsante.client.Notice;
import fr.hubsante.client.Refusal;
import fr.hubsante.client.SendException;
import fr.hubsante.client.SendOptions;
import fr.hubsante.client.Status;
import fr.hubsante.lien15_15.v2_1.HubLink;
import fr.hubsante.messages.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What client-program.ts says, in Java. */
public final class ClientJudge {
  public static void main(String[] arguments) throws Exception {
    String clientId = arguments[2];
    Path tls = Path.of(arguments[1]);
    HubSettings settings =
        HubSettings.of(
                arguments[0],
                clientId,
                Login.certificate(tls.resolve(clientId + ".p12"), "hubsante", tls.resolve("ca.pem")))
            .store(Path.of(arguments[3]))
            .retry(Duration.ofMillis(10), Duration.ofMillis(20), 2)
            .reconnection(Duration.ofMillis(50), Duration.ofMillis(500))
            .onNotice(ClientJudge::notice);
    HubClient client = new HubClient(HubLink.get(), "LRM", settings);
    if (arguments.length > 4) send(client, clientId, arguments);
    else receive(client);
    client.close();
  }

  private static void receive(HubClient client) throws Exception {
    client.on(
        "RS-EDA",
        (body, delivery) -> {
          String caseId = String.valueOf(body.get("caseId"));
          print("handled", delivery.distributionID());
          if (delivery.isRedelivered()) print("redelivered", delivery.distributionID());
          if (caseId.endsWith("REFUSE")) throw new Refusal(701, "le dossier « " + caseId + " » existe déjà");
          if (caseId.endsWith("ONCE") && delivery.attempt() == 1) throw new IllegalStateException("base occupée");
          if (caseId.endsWith("NEVER")) throw new IllegalStateException("base absente");
        });
    client.open();
    print("ready", client.getClass().getSimpleName());
    while (System.in.read() != -1) continue;
  }

  private static void send(HubClient client, String clientId, String[] arguments) throws Exception {
    int count = Integer.parseInt(arguments[5]);
    Map<?, ?> example = (Map<?, ?>) Json.read(Files.readAllBytes(Path.of(arguments[6]))).orElseThrow();
    Map<String, Object> body = new LinkedHashMap<>();
    ((Map<?, ?>) example.get("createCaseHealth")).forEach((name, value) -> body.put((String) name, value));
    Set<Object> acknowledged = ConcurrentHashMap.newKeySet();
    client.on("RC-REF", Status.ANY, (reference, delivery) -> acknowledged.add(reference.get("distributionID")));
    client.open();
    print("ready", client.getClass().getSimpleName());
    for (int at = 0; at < count; at += 1) {
      body.put("caseId", clientId + ".DRFR" + at);
      SendOptions options = SendOptions.to(arguments[4]).withDistributionID(clientId + "_chaos-" + at);
      for (boolean isSent = false; !isSent; ) {
        try {
          client.send("RS-EDA", body, options);
          isSent = true;
        } catch (SendException reason) {
          if (reason.outcome() == SendException.Outcome.INVALID) throw reason;
          Thread.sleep(100);
        }
      }
    }
    print("sent", String.valueOf(count));
    for (int waited = 0; acknowledged.size() < count && waited < 1200; waited += 1) Thread.sleep(100);
    print("acknowledged", String.valueOf(acknowledged.size()));
  }

  private static void notice(Notice notice) {
    print(notice.event().name().toLowerCase(Locale.ROOT).replace('_', '-'), notice.message());
  }

  private static synchronized void print(String event, String text) {
    System.out.println(Json.write(java.util.List.of(event, text)));
  }
}
