using Hubsante.Client;
using Hubsante.Messages;

/// <summary>What a client says of a mistake before anything travels; the rest is judged by packages/cli/test/sdk-clients.test.ts.</summary>
public sealed class HubClientTest {
  private const string Roles =
    "'roles': {'LRM': {'exchange': 'distribution', 'queues': ['message'], 'syntax': 'json', 'hub': 'fr.hub', 'servers': [],"
      + " 'sent': {}, 'received': {'note': {'name': 'X-NOTE', 'isAcknowledged': true}}, 'acknowledgement': 'reference',"
      + " 'error': null, 'information': null, 'warnings': {}}}, ";

  public void ATreatmentThatWouldNeverBeCalledIsRefused() {
    var text = SmallLink.Text("1.0", "", 1).Replace("\"schemas\":", Roles.Replace('\'', '"') + "\"schemas\":");
    var settings = new HubSettings("localhost:1", "fr.health.a", Login.Password("a", "b")) { Store = new MemoryStore() };
    using (var client = new HubClient(Link.Read(SmallLink.Bytes(text)), "LRM", settings)) {
      client.On("X-NOTE", (body, delivery) => { });
      Check.Refused(() => client.On("X-NOTE", null));
      Check.Refused(() => client.On("X-OTHER", (body, delivery) => { }));
    }
  }
}
