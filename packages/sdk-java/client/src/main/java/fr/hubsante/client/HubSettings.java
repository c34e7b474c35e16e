package fr.hubsante.client;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/** How a client connects and works: {@code HubSettings.of(…).xxx(…)}. Immutable. */
public final class HubSettings {
  final String host;
  final String clientId;
  final Login login;
  String vhost;
  Syntax syntax;
  boolean validatesSent = true;
  boolean validatesReceived = true;
  boolean acknowledges = true;
  Duration firstRetry = Duration.ofSeconds(1);
  Duration longestRetry = Duration.ofSeconds(60);
  int tries = 10;
  MessageStore store;
  int prefetch = 10;
  Duration firstReconnection = Duration.ofSeconds(1);
  Duration longestReconnection = Duration.ofSeconds(30);
  Duration heartbeat = Duration.ofSeconds(30);
  Duration sendTimeout = Duration.ofSeconds(30);
  Consumer<Notice> onNotice = notice -> {};

  private HubSettings(String host, String clientId, Login login) {
    this.host = host;
    this.clientId = clientId;
    this.login = login;
  }

  /**
   * What there is to say; the rest has usual values.
   *
   * @param host server and port of the Hub, {@code localhost:5671}
   * @param clientId given by the Hub, {@code fr.health.samu290}
   */
  public static HubSettings of(String host, String clientId, Login login) {
    return new HubSettings(host, clientId, login);
  }

  /** Space of the broker; that of the link version when nobody says. */
  public HubSettings vhost(String name) {
    return with(copy -> copy.vhost = name);
  }

  /** Syntax of what is sent; that of the role when nobody says. Both are read. */
  public HubSettings syntax(Syntax one) {
    return with(copy -> copy.syntax = one);
  }

  /** Whether to validate what leaves and what arrives; both when nobody says. */
  public HubSettings validate(boolean sent, boolean received) {
    return with(
        copy -> {
          copy.validatesSent = sent;
          copy.validatesReceived = received;
        });
  }

  /** Whether to answer each business message of one’s own accord; yes when nobody says. */
  public HubSettings acknowledge(boolean isWanted) {
    return with(copy -> copy.acknowledges = isWanted);
  }

  /**
   * How a treatment that fails is taken up again: first and longest wait (it doubles from try to try), tries before the dead letters.
   * One second, one minute and 10 when nobody says.
   */
  public HubSettings retry(Duration first, Duration longest, int times) {
    return with(
        copy -> {
          copy.firstRetry = first;
          copy.longestRetry = longest;
          copy.tries = times;
        });
  }

  /** Where to remember what was treated; {@code .hubsante/<vhost>/<clientId>.jsonl} of the current folder when nobody says. */
  public HubSettings store(Path file) {
    return store(new FileStore(file));
  }

  /** A memory of one’s own. */
  public HubSettings store(MessageStore one) {
    return with(copy -> copy.store = one);
  }

  /** Messages received and not treated yet, at most; 10 when nobody says. */
  public HubSettings prefetch(int count) {
    return with(copy -> copy.prefetch = count);
  }

  /** First and longest wait between two tries of reconnection; one second and thirty when nobody says. */
  public HubSettings reconnection(Duration first, Duration longest) {
    return with(
        copy -> {
          copy.firstReconnection = first;
          copy.longestReconnection = longest;
        });
  }

  /** Between two signs of life of the broker; thirty seconds when nobody says. */
  public HubSettings heartbeat(Duration time) {
    return with(copy -> copy.heartbeat = time);
  }

  /** Time that a sending has, reconnection and confirmation included; thirty seconds when nobody says. */
  public HubSettings sendTimeout(Duration time) {
    return with(copy -> copy.sendTimeout = time);
  }

  /** Hears what happens without any call being there to tell it: cuts, reconnections, refused messages. */
  public HubSettings onNotice(Consumer<Notice> listener) {
    return with(copy -> copy.onNotice = listener);
  }

  private HubSettings with(Consumer<HubSettings> change) {
    HubSettings copy = new HubSettings(host, clientId, login);
    copy.vhost = vhost;
    copy.syntax = syntax;
    copy.validatesSent = validatesSent;
    copy.validatesReceived = validatesReceived;
    copy.acknowledges = acknowledges;
    copy.firstRetry = firstRetry;
    copy.longestRetry = longestRetry;
    copy.tries = tries;
    copy.store = store;
    copy.prefetch = prefetch;
    copy.firstReconnection = firstReconnection;
    copy.longestReconnection = longestReconnection;
    copy.heartbeat = heartbeat;
    copy.sendTimeout = sendTimeout;
    copy.onNotice = onNotice;
    change.accept(copy);
    return copy;
  }
}
