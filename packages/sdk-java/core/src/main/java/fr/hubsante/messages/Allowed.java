package fr.hubsante.messages;

import fr.hubsante.messages.link.LinkDescription;
import fr.hubsante.messages.link.MessageDescription;
import fr.hubsante.messages.link.MessageDescription.Exchange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;

/** What may travel on a vhost; nothing on one that is not known. */
public final class Allowed {
  private static final String HUB = "hub";

  private final String vhost;
  private final LinkDescription link;

  /** @param link {@code null} for a vhost that is not known */
  Allowed(String vhost, LinkDescription link) {
    this.vhost = vhost;
    this.link = link;
  }

  /** The vhost that was asked about. */
  public String vhost() {
    return vhost;
  }

  /** Whether the vhost is known here. */
  public boolean known() {
    return link != null;
  }

  /** Roles that take part: {@code LRM}, {@code SMUR}. */
  public List<String> roles() {
    return link == null ? List.of() : link.roles();
  }

  /** Names of all messages, business messages first: {@code RS-EDA}. */
  public List<String> messages() {
    return link == null ? List.of() : link.messages().values().stream().map(MessageDescription::name).toList();
  }

  /** What software in that role may send; nothing for a role that is not one. */
  public List<AllowedMessage> send(String role) {
    if (!isRole(role)) return List.of();
    return list(
        message -> {
          if (message.fromHub()) return List.of();
          if (!message.use().equals("business")) return roles();
          return message.exchanges().stream()
              .filter(one -> one.sender().equals(role))
              .map(Exchange::receiver)
              .toList();
        });
  }

  /** What software in that role may receive. */
  public List<AllowedMessage> receive(String role) {
    if (!isRole(role)) return List.of();
    return list(
        message -> {
          if (message.fromHub()) return List.of(HUB);
          if (!message.use().equals("business")) return roles();
          return message.exchanges().stream()
              .filter(one -> one.receiver().equals(role))
              .map(Exchange::sender)
              .toList();
        });
  }

  /** A list that cannot hold {@code null} throws when asked for it. */
  private boolean isRole(String role) {
    return role != null && roles().contains(role);
  }

  private List<AllowedMessage> list(Function<MessageDescription.Facts, List<String>> othersOf) {
    List<AllowedMessage> allowed = new ArrayList<>();
    link.messages()
        .forEach(
            (root, message) -> {
              MessageDescription.Facts facts = message.facts();
              List<String> others = List.copyOf(new LinkedHashSet<>(othersOf.apply(facts)));
              if (others.isEmpty()) return;
              allowed.add(
                  new AllowedMessage(facts.name(), root, facts.title(), facts.use(), facts.kinds(), others));
            });
    return allowed;
  }
}
