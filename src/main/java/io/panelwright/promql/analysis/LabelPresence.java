package io.panelwright.promql.analysis;

import java.util.Objects;
import java.util.Optional;

/**
 * The facts about one label of a set of series.
 *
 * @param possible whether a series can have it
 * @param certain whether every series has it
 * @param value on every series; empty if unknown
 */
record LabelPresence(boolean possible, boolean certain, Optional<String> value) {

  /** No series has it. */
  static final LabelPresence ABSENT = new LabelPresence(false, false, Optional.empty());

  /** A series can have it. */
  static final LabelPresence POSSIBLE = new LabelPresence(true, false, Optional.empty());

  /** Every series has it. */
  static final LabelPresence CERTAIN = new LabelPresence(true, true, Optional.empty());

  LabelPresence {
    Objects.requireNonNull(value, "value");
  }

  /** Every series has it with this value; an empty value is absence. */
  static LabelPresence of(String value) {
    return value.isEmpty() ? ABSENT : new LabelPresence(true, true, Optional.of(value));
  }

  /** The value on every series, empty text for absence. */
  Optional<String> text() {
    return possible ? value : Optional.of("");
  }

  /** The facts about a series for which one of both holds. */
  LabelPresence or(LabelPresence other) {
    return equals(other) ? this : maximum(other);
  }

  private LabelPresence maximum(LabelPresence other) {
    return certain && other.certain ? CERTAIN : POSSIBLE;
  }

  /** The facts about a series for which both hold; this if they contradict each other. */
  LabelPresence and(LabelPresence other) {
    return canEqual(other) && other.isStronger(this) ? other : this;
  }

  private boolean isStronger(LabelPresence other) {
    return text().isPresent()
        ? other.text().isEmpty()
        : certain && !other.certain && other.possible;
  }

  /** Whether a series of each can have the same value, or both no value. */
  boolean canEqual(LabelPresence other) {
    if (text().isPresent() && other.text().isPresent()) {
      return text().equals(other.text());
    }
    return (possible || !other.certain) && (other.possible || !certain);
  }

  /** These facts, but the label can also be absent. */
  LabelPresence orAbsent() {
    return or(ABSENT);
  }
}
