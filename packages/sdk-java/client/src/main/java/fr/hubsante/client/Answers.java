package fr.hubsante.client;

import fr.hubsante.messages.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Answers business messages: an acknowledgement, or the cause of a refusal and the acknowledgement that cites it. The identifiers
 * follow from the message: an answer given twice is one answer.
 */
final class Answers {
  /** Characters of a cause: it may repeat what a message holds, findings by the thousand included. */
  private static final int LONGEST_CAUSE = 2000;

  private final HubClient client;
  private final Role role;
  private final String clientId;
  private final HubConnection connection;

  Answers(HubClient client, Role role, String clientId, HubConnection connection) {
    this.client = client;
    this.role = role;
    this.clientId = clientId;
    this.connection = connection;
  }

  /** Both leave at once: answers keep the order of the messages they answer. */
  CompletableFuture<Void> answer(Map<String, Object> envelope, Treated treated) {
    try {
      List<Sending> all = prepared(envelope, treated);
      for (Sending one : all) connection.publish(one);
      return CompletableFuture.allOf(all.stream().map(one -> one.confirmed).toArray(CompletableFuture<?>[]::new));
    } catch (SendException reason) {
      return CompletableFuture.failedFuture(reason);
    }
  }

  private List<Sending> prepared(Map<String, Object> envelope, Treated treated) throws SendException {
    String referred = (String) envelope.get("distributionID");
    SendOptions to =
        SendOptions.to((String) envelope.get("senderID"))
            .withStatus(String.valueOf(envelope.getOrDefault("distributionStatus", "Actual")));
    List<Sending> all = new ArrayList<>();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("distributionID", referred);
    Treated.Refused refused = treated.refused();
    if (refused != null) {
      body.put("refused", true);
      if (role.error() != null || role.information() != null) {
        String causeId = idFor("cause", referred);
        body.put("errorDistributionID", causeId);
        all.add(cause(referred, refused, to.withDistributionID(causeId)));
      }
    }
    // A refusal and a later acceptance are two answers.
    String id = idFor(refused == null ? "ack" : "refus", referred);
    all.add(client.prepared(role.acknowledgement(), body, to.withDistributionID(id)).sending());
    return all;
  }

  /** By an error where clients may send one (models from 3.0), else by an information. */
  private Sending cause(String referred, Treated.Refused refused, SendOptions options) throws SendException {
    String told = Texts.quotable(refused.cause(), LONGEST_CAUSE);
    String codeName = new Refusal(refused.code(), told).codeName();
    if (role.error() == null) {
      String info = referred + " refusé, " + refused.code() + " " + codeName + " : " + told;
      return client.prepared(role.information(), Map.of("info", info), options).sending();
    }
    Map<String, Object> code = new LinkedHashMap<>();
    code.put("statusCode", refused.code());
    code.put("statusString", codeName);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("errorCode", code);
    body.put("errorCause", told);
    body.put("referencedDistributionID", referred);
    return client.prepared(role.error(), body, options).sending();
  }

  private String idFor(String use, String referred) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest((use + " " + referred).getBytes(StandardCharsets.UTF_8));
      return clientId + "_" + use + "-" + HexFormat.of().formatHex(digest).substring(0, 32);
    } catch (NoSuchAlgorithmException reason) {
      throw new IllegalStateException(reason);
    }
  }
}
