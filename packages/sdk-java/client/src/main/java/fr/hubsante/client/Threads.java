package fr.hubsante.client;

import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;

/** Threads with names, and waits that are not all alike. */
final class Threads {
  private Threads() {}

  static ThreadFactory named(String name, boolean isDaemon) {
    return work -> {
      Thread thread = new Thread(work, "hubsante-" + name);
      thread.setDaemon(isDaemon);
      return thread;
    };
  }

  /** Milliseconds at random between the half and the whole: clients do not all come back at the same moment. */
  static long spread(Duration time) {
    return (long) (time.toMillis() * (0.5 + ThreadLocalRandom.current().nextDouble() / 2));
  }

  static Duration doubled(Duration time, Duration longest) {
    Duration twice = time.multipliedBy(2);
    return twice.compareTo(longest) > 0 ? longest : twice;
  }
}
