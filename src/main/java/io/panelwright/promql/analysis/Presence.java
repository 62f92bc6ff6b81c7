package io.panelwright.promql.analysis;

import java.util.Objects;
import java.util.Optional;

/**
 * What is known of one label of the series.
 *
 * @param possible whether a series may have it
 * @param certain whether every series has it
 * @param value what it is on every series; empty where it is unknown
 */
record Presence(boolean possible, boolean certain, Optional<String> value) {

  /** No series has it. */
  static final Presence ABSENT = new Presence(false, false, Optional.empty());

  /** A series may have it. */
  static final Presence POSSIBLE = new Presence(true, false, Optional.empty());

  /** Every series has it. */
  static final Presence CERTAIN = new Presence(true, true, Optional.empty());

  Presence {
    Objects.requireNonNull(value, "value");
  }

  /** Every series has it with this value; an empty one is none at all. */
  static Presence of(String value) {
    return value.isEmpty() ? ABSENT : new Presence(true, true, Optional.of(value));
  }

  /** The value it has on every series, where having none is the empty one. */
  Optional<String> text() {
    return possible ? value : Optional.of("");
  }

  /** What holds of a series of which either holds. */
  Presence or(Presence other) {
    return equals(other) ? this : maximum(other);
  }

  private Presence maximum(Presence other) {
    return certain && other.certain ? CERTAIN : POSSIBLE;
  }

  /** What holds of a series of which both hold; this where both cannot. */
  Presence and(Presence other) {
    return canEqual(other) && other.isStronger(this) ? other : this;
  }

  private boolean isStronger(Presence other) {
    return text().isPresent()
        ? other.text().isEmpty()
        : certain && !other.certain && other.possible;
  }

  /** Whether a series of each can have the same value, or both none. */
  boolean canEqual(Presence other) {
    if (text().isPresent() && other.text().isPresent()) {
      return text().equals(other.text());
    }
    return (possible || !other.certain) && (other.possible || !certain);
  }

  /** The same, but it may also be missing. */
  Presence doubtful() {
    return or(ABSENT);
  }
}
