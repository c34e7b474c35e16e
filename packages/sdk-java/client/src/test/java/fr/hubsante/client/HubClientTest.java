package fr.hubsante.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.hubsante.messages.Link;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a client says of a mistake before anything travels; the rest is judged by packages/cli/test/sdk-clients.test.ts. */
class HubClientTest {
  private static final String DESCRIPTION =
      """
      {"format": 1,
       "link": {"link": "15-x", "version": "1.0", "vhost": "15-x_v1.0", "namespace": "urn:message",
        "roles": [{"id": "LRM", "title": "LRM"}], "otherMessages": {}, "codeLists": [],
        "envelope": {"fields": [{"name": "content", "list": true, "type": "#content"}], "types": {"content": {"fields": []}}},
        "header": {"fields": [], "types": {}},
        "messages": {"note": {"name": "X-NOTE", "namespace": "urn:note", "header": false, "title": "Note", "use": "business",
         "kinds": ["Report"], "exchanges": [], "types": {}, "fields": [{"name": "text", "type": "string"}]}}},
       "schemas": {"envelope": {"type": "object"}, "header": {"type": "object"},
        "messages": {"note": {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}}}}},
       "patterns": [], "names": [],
       "roles": {"LRM": {"exchange": "distribution", "queues": ["message"], "syntax": "json", "hub": "fr.hub", "servers": [],
        "sent": {"note": {"name": "X-NOTE", "kinds": ["Report"], "hasHeader": false}},
        "received": {"note": {"name": "X-NOTE", "isAcknowledged": true}},
        "acknowledgement": "reference", "error": null, "information": null, "warnings": {}}}}
      """;

  private static HubClient client(String host) {
    Link link = Link.read(new ByteArrayInputStream(DESCRIPTION.getBytes(StandardCharsets.UTF_8)));
    HubSettings settings = HubSettings.of(host, "fr.health.a", Login.password("a", "b"));
    return new HubClient(link, "LRM", settings.store(new MemoryStore()));
  }

  @Test
  void aTreatmentThatWouldNeverBeCalledIsRefused() throws IOException {
    try (HubClient client = client("localhost:1")) {
      assertThrows(NullPointerException.class, () -> client.on("X-NOTE", null));
      assertThrows(NullPointerException.class, () -> client.on("X-NOTE", null, (body, delivery) -> {}));
      assertThrows(IllegalArgumentException.class, () -> client.on("X-OTHER", (body, delivery) -> {}));
    }
  }

  @Test
  void aMessageWithoutBodyIsRefusedWithItsFinding() throws IOException {
    try (HubClient client = client("localhost:1")) {
      SendException refusal = assertThrows(SendException.class, () -> client.send("X-NOTE", null, "fr.health.b"));
      assertEquals(SendException.Outcome.INVALID, refusal.outcome());
      assertEquals("value-null", refusal.findings().get(0).code());
      SendException early = assertThrows(SendException.class, () -> client.send("X-NOTE", Map.of("text", "a"), "b"));
      assertEquals(SendException.Outcome.NOT_SENT, early.outcome());
      assertTrue(early.getMessage().contains("n’est pas ouvert"));
    }
  }
}
