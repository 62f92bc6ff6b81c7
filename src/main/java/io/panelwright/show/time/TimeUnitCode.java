package io.panelwright.show.time;

import java.util.Optional;

/** The units of relative times, with Grafana's letters. */
enum TimeUnitCode {
  YEAR("y"),
  QUARTER("Q"),
  MONTH("M"),
  WEEK("w"),
  DAY("d"),
  HOUR("h"),
  MINUTE("m"),
  SECOND("s");

  private final String letter;

  TimeUnitCode(String letter) {
    this.letter = letter;
  }

  /** The unit of a letter. */
  static Optional<TimeUnitCode> of(String letter) {
    for (TimeUnitCode unit : values()) {
      if (unit.letter.equals(letter)) {
        return Optional.of(unit);
      }
    }
    return Optional.empty();
  }
}
