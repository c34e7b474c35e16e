package fr.hubsante.messages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Link versions side by side in one process, chosen by their vhost. Immutable. */
public final class LinkRegistry {
  private final Map<String, Link> byVhost = new LinkedHashMap<>();

  /** @throws IllegalArgumentException for two links of one vhost */
  public LinkRegistry(List<Link> links) {
    for (Link link : links)
      if (byVhost.putIfAbsent(link.vhost(), link) != null)
        throw new IllegalArgumentException("two links of vhost " + link.vhost());
  }

  public static LinkRegistry of(Link... links) {
    return new LinkRegistry(List.of(links));
  }

  /** The link of a vhost, {@code 15-15_v2.0}. */
  public Optional<Link> on(String vhost) {
    return Optional.ofNullable(byVhost.get(vhost));
  }

  /** What may travel on a vhost; nothing on one that is not known. */
  public Allowed allowedOn(String vhost) {
    return on(vhost).map(link -> link.allowedOn(vhost)).orElseGet(() -> new Allowed(vhost, null));
  }

  /** The vhosts, in the order the links were given in. */
  public List<String> vhosts() {
    return List.copyOf(byVhost.keySet());
  }
}
