using System;
using System.Collections.Generic;
using System.Linq;

namespace Hubsante.Messages {
  /// <summary>Link versions side by side in one process, chosen by their vhost. Immutable.</summary>
  public sealed class LinkRegistry {
    private readonly Ordered<Link> byVhost = new Ordered<Link>();

    /// <summary>Holds some link versions.</summary>
    /// <exception cref="ArgumentException">Two links of one vhost.</exception>
    public LinkRegistry(params Link[] links) {
      foreach (var link in links) {
        if (byVhost.ContainsKey(link.Vhost)) throw new ArgumentException("two links of vhost " + link.Vhost);
        byVhost[link.Vhost] = link;
      }
    }

    /// <summary>The link of a vhost, <c>15-15_v2.0</c>; <c>null</c> for one that is not known.</summary>
    public Link On(string vhost) => byVhost[vhost];

    /// <summary>What may travel on a vhost; nothing on one that is not known.</summary>
    public Allowed AllowedOn(string vhost) => On(vhost)?.AllowedOn(vhost) ?? new Allowed(vhost, null);

    /// <summary>The vhosts, in the order the links were given in.</summary>
    public IReadOnlyList<string> Vhosts => byVhost.Keys.ToArray();
  }
}
