using System;
using System.Collections.Generic;
using Hubsante.Messages;

/// <summary>Tient plusieurs versions à la fois, et dit en français ce qui ne va pas dans un message.</summary>
public static class Example {
  public static void Main() {
    var registry = new LinkRegistry(
      Hubsante.Lien15_gps.V1_2.HubLink.Get(),
      Hubsante.Lien15_15.V1_5.HubLink.Get(),
      Hubsante.Lien15_15.V2_0.HubLink.Get(),
      Hubsante.Lien15_15.V2_1.HubLink.Get());
    foreach (var vhost in registry.Vhosts) Console.WriteLine(vhost + " : " + registry.On(vhost).Version);
    var point = new Members { { "lat", 47.22 } };
    var position = new Members { { "coord", new[] { point } } };
    var message = new Members { { "geoPositionsUpdate", new Members { { "position", new[] { position } } } } };
    foreach (var finding in registry.On("15-gps_v1.2").Validate(message).Findings)
      Console.WriteLine(finding.Code + " [" + string.Join(", ", finding.Path) + "] " + finding.Message);
  }
}
