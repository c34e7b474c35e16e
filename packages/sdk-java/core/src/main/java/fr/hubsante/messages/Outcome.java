package fr.hubsante.messages;

import java.util.List;

/** A result, or every reason why there is none. */
public final class Outcome<V> {
  private final V value;
  private final List<Fault> faults;
  private final List<Fault> warnings;

  private Outcome(V value, List<Fault> faults, List<Fault> warnings) {
    this.value = value;
    this.faults = faults;
    this.warnings = warnings;
  }

  /** A result that lacks nothing. */
  public static <V> Outcome<V> success(V value) {
    return new Outcome<>(value, List.of(), List.of());
  }

  /** A result, and what it lacks of the source. */
  public static <V> Outcome<V> success(V value, List<Fault> warnings) {
    return new Outcome<>(value, List.of(), List.copyOf(warnings));
  }

  /** No result. */
  public static <V> Outcome<V> failure(List<Fault> faults) {
    return new Outcome<>(null, List.copyOf(faults), List.of());
  }

  /** Whether there is a result. */
  public boolean ok() {
    return value != null;
  }

  /** The result; {@code null} when there is none. */
  public V value() {
    return value;
  }

  /** Why there is no result; empty when there is one. */
  public List<Fault> faults() {
    return faults;
  }

  /** What the result lacks of the source, a digit too many for a number for instance. */
  public List<Fault> warnings() {
    return warnings;
  }

  /** The result, for who knows that there is one. */
  public V orElseThrow() {
    if (value == null) throw new IllegalStateException(faults.isEmpty() ? "no result" : faults.get(0).messageEn());
    return value;
  }
}
