package fr.hubsante.messages.validation;

import fr.hubsante.messages.Fault;
import fr.hubsante.messages.words.Sentences;
import fr.hubsante.messages.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Faults, as many as are wanted; then one that says that there may be more. */
public final class Faults {
  private final int most;
  private final List<Fault> all = new ArrayList<>();
  private boolean isStopped;

  public Faults(int most) {
    this.most = most;
  }

  /** A fault in its own words. */
  public static Fault fault(String code, List<Object> path, Map<String, ?> parameters) {
    Words words = Sentences.of(code, parameters);
    return new Fault(code, path, words.fr(), words.en());
  }

  /** Whether there is no use in looking for more. */
  public boolean isStopped() {
    return isStopped;
  }

  public List<Fault> all() {
    return all;
  }

  public void add(String code, List<Object> path, Map<String, ?> parameters) {
    if (isStopped) return;
    if (all.size() < most) all.add(fault(code, path, parameters));
    else {
      isStopped = true;
      all.set(most - 1, fault("findings-stopped", List.of(), Map.of("count", most)));
    }
  }
}
