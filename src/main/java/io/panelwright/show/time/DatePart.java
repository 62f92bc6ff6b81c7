package io.panelwright.show.time;

/** A part of a date that is read from a text. */
enum DatePart {
  YEAR,
  QUARTER,
  MONTH,
  MONTH_NAME,
  DAY,
  DAY_OF_YEAR,
  /** A name; ignored if it is one. */
  WEEKDAY,
  HOUR,
  /** From 1 to 24. */
  HOUR_FROM_ONE,
  HALF_OF_DAY,
  MINUTE,
  SECOND,
  /** Decimals of seconds. */
  FRACTION,
  OFFSET,
  EPOCH_SECONDS,
  EPOCH_MILLIS
}
