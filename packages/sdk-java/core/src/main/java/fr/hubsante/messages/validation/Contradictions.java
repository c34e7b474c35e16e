package fr.hubsante.messages.validation;

import static fr.hubsante.messages.validation.Paths.member;

import fr.hubsante.messages.link.Formats;
import fr.hubsante.messages.words.Shown;
import fr.hubsante.messages.words.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Where what the envelope and the header say is against one another, which no schema sees. */
final class Contradictions {
  /** Address scheme of the Hub (docs/reference/echanges.md §1). */
  private static final String SCHEME = "hubex";
  /** What the identities of health actors begin with (docs/reference/echanges.md §1). */
  private static final String HEALTH = "fr.health.";
  /** A header may say it where an envelope cannot (docs/reference/echanges.md §4). */
  private static final String SYSTEM = "System";

  private final Object envelope;
  private final Report report;
  private final Object address;

  Contradictions(Object envelope, Report report) {
    this.envelope = envelope;
    this.report = report;
    address = member(member(envelope, "descriptor"), "explicitAddress");
  }

  /** What a member says; what is wrong by itself contradicts nothing: one fault, one finding. */
  private String said(String name) {
    return report.hasErrorAt(List.of(name)) ? null : textOf(member(envelope, name));
  }

  /** Where members of the envelope contradict one another: an error where the Hub refuses the message, else a warning. */
  void tell(Subject subject) {
    String id = said("distributionID");
    String sender = said("senderID");
    String sent = said("dateTimeSent");
    String expires = said("dateTimeExpires");
    String scheme = textOf(member(address, "explicitAddressScheme"));
    String recipient = textOf(member(address, "explicitAddressValue"));
    if (id != null && sender != null && !id.startsWith(sender + "_")) {
      String code = id.startsWith(sender) ? "distribution-id-form" : "distribution-id-foreign";
      Map<String, String> parameters = Map.of("value", Shown.text(id), "sender", Shown.text(sender));
      report.add(subject, code, List.of("distributionID"), parameters);
    }
    Long sentAt = momentOf(sent);
    Long expiresAt = momentOf(expires);
    if (sentAt != null && expiresAt != null && expiresAt <= sentAt) {
      Map<String, String> parameters = Map.of("value", Shown.text(expires), "sent", Shown.text(sent));
      report.add(subject, "expires-before-sent", List.of("dateTimeExpires"), parameters);
    }
    if (sender != null && recipient != null && !sender.startsWith(HEALTH) && !recipient.startsWith(HEALTH)) {
      List<Object> path = List.of("descriptor", "explicitAddress", "explicitAddressValue");
      Map<String, String> parameters = Map.of("value", Shown.text(recipient), "sender", Shown.text(sender));
      report.add(subject, "no-health-actor", path, parameters);
    }
    if (scheme != null && !scheme.equals(SCHEME)) {
      List<Object> path = List.of("descriptor", "explicitAddress", "explicitAddressScheme");
      report.add(subject, "address-scheme-unusual", path, Map.of("value", Shown.text(scheme)));
    }
  }

  /** Where the header contradicts the envelope it travels in. The Hub compares nothing: warnings. */
  void tellOfHeader(Object message, Subject subject) {
    String id = said("distributionID");
    String client = said("senderID");
    String sent = said("dateTimeSent");
    String envelopeStatus = said("distributionStatus");
    String envelopeKind = said("distributionKind");
    String recipient = textOf(member(address, "explicitAddressValue"));
    compare(subject, List.of("messageId"), member(message, "messageId"), "distributionID", id);
    Object sender = member(message, "sender");
    if (!isSystem(sender, client))
      compare(subject, List.of("sender", "name"), member(sender, "name"), "senderID", client);
    else if (isAddressOfOther(sender, client))
      compare(subject, List.of("sender", "URI"), member(sender, "URI"), "senderID", client);
    String sentAt = textOf(member(message, "sentAt"));
    if (!isSameMoment(sentAt, sent)) compare(subject, List.of("sentAt"), sentAt, "dateTimeSent", sent);
    compare(subject, List.of("kind"), member(message, "kind"), "distributionKind", envelopeKind);
    Object status = member(message, "status");
    if (!SYSTEM.equals(status)) compare(subject, List.of("status"), status, "distributionStatus", envelopeStatus);
    if (member(message, "recipient") instanceof List<?> recipients) tellRecipients(recipients, recipient, subject);
  }

  private void tellRecipients(List<?> recipients, String recipient, Subject subject) {
    if (!recipients.isEmpty() && recipients.stream().noneMatch(one -> isSystem(one, recipient))) {
      Object name = member(recipients.get(0), "name");
      compare(subject, List.of("recipient", 0, "name"), name, "explicitAddressValue", recipient);
      return;
    }
    for (int index = 0; index < recipients.size(); index += 1) {
      Object one = recipients.get(index);
      if (!Objects.equals(member(one, "name"), recipient) || !isAddressOfOther(one, recipient)) continue;
      compare(subject, List.of("recipient", index, "URI"), member(one, "URI"), "explicitAddressValue", recipient);
      return;
    }
  }

  private void compare(Subject subject, List<Object> path, Object value, String name, String expected) {
    if (!(value instanceof String text) || expected == null || text.equals(expected)) return;
    if (report.hasErrorAt(Paths.join(subject.path(), path))) return;
    Map<String, String> parameters =
        Map.of("value", Shown.text(text), "name", name, "expected", Shown.text(expected));
    report.add(subject, "header-differs", path, parameters);
  }

  /**
   * Whether a system of the header is the client the envelope names: its name is that identity. Names written in other ways
   * that sources tell of (docs/reference/echanges.md §4) are those whose address still ends in it.
   */
  private static boolean isSystem(Object system, String client) {
    if (client == null) return true;
    String name = textOf(member(system, "name"));
    String address = textOf(member(system, "URI"));
    if (client.equals(name)) return true;
    boolean isClient = name != null && name.startsWith("fr.");
    return !isClient && address != null && afterColon(address).equals(client);
  }

  /** Whether the address of a system is that of another client of the Hub; addresses of other forms are not compared. */
  private static boolean isAddressOfOther(Object system, String client) {
    String address = textOf(member(system, "URI"));
    String named = address == null ? "" : afterColon(address);
    return client != null && named.startsWith("fr.") && !named.equals(client);
  }

  private static String afterColon(String address) {
    return address.substring(address.indexOf(':') + 1);
  }

  /** Whether two texts are one moment, written with the same offset or another; what is no moment is compared with none. */
  private static boolean isSameMoment(String one, String other) {
    if (Objects.equals(one, other)) return true;
    Long moment = momentOf(one);
    Long otherMoment = momentOf(other);
    return moment == null || otherMoment == null || moment.equals(otherMoment);
  }

  private static String textOf(Object value) {
    return value instanceof String text ? text : null;
  }

  private static Long momentOf(String text) {
    return text == null ? null : Formats.momentOf(Texts.trim(text).toUpperCase(Locale.ROOT));
  }
}
