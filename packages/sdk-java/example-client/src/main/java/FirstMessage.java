import fr.hubsante.client.HubClient;
import fr.hubsante.client.HubSettings;
import fr.hubsante.client.Login;
import fr.hubsante.client.SendException;
import fr.hubsante.client.Status;
import fr.hubsante.lien15_15.v2_1.HubLink;
import fr.hubsante.messages.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Envoie un RS-EDA, attend son acquittement, puis montre ce qui manque à un dossier vide. */
public final class FirstMessage {
  public static void main(String[] arguments) throws Exception {
    String me = "fr.health.samu290";
    Path tls = Path.of(arguments[1]);
    Login login = Login.certificate(tls.resolve(me + ".p12"), "hubsante", tls.resolve("ca.pem"));
    Map<?, ?> example = (Map<?, ?>) Json.read(Files.readAllBytes(Path.of(arguments[2]))).orElseThrow();
    Map<?, ?> dossier = (Map<?, ?>) example.get("createCaseHealth");
    try (HubClient client = new HubClient(HubLink.get(), "LRM", HubSettings.of(arguments[0], me, login))) {
      CompletableFuture<Object> acknowledged = new CompletableFuture<>();
      client.on("RC-REF", Status.ANY, (body, delivery) -> acknowledged.complete(body.get("distributionID")));
      client.open();
      System.out.println("envoyé : " + client.send("RS-EDA", dossier, "fr.health.samu560").distributionID());
      System.out.println("acquitté : " + acknowledged.get(30, TimeUnit.SECONDS));
      client.send("RS-EDA", Map.of(), "fr.health.samu560");
    } catch (SendException refused) {
      refused.findings().forEach(finding -> System.out.println("- " + finding.message()));
    }
  }
}
