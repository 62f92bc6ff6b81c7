package io.panelwright.promql.analysis;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The span of time that a rate counts for. */
public enum Per {
  /** No rate. */
  NOTHING(0),
  SECOND(1),
  MINUTE(60),
  HOUR(3600),
  DAY(86400);

  private final int seconds;

  Per(int seconds) {
    this.seconds = seconds;
  }

  /** Its length; 0 for {@link #NOTHING}. */
  int seconds() {
    return seconds;
  }

  /** The rate's span of this length. */
  static Optional<Per> of(double seconds) {
    return Arrays.stream(values())
        .filter(per -> per != NOTHING && Scale.same(per.seconds, seconds))
        .findFirst();
  }

  /** In words, such as {@code per minute}; empty for {@link #NOTHING}. */
  public String text() {
    return this == NOTHING ? "" : "per " + name().toLowerCase(Locale.ROOT);
  }
}
