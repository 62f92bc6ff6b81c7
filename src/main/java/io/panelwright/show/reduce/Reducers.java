package io.panelwright.show.reduce;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.DataField;

/** Grafana's reducers by their ids, such as {@code lastNotNull} and {@code p95}. */
public final class Reducers {

  private Reducers() {}

  /**
   * Reduces a field.
   *
   * @param id an id or an old alias such as {@code current}
   * @return {@link Cell#UNDEFINED} if the reducer is unknown or has no result
   */
  public static Cell reduce(String id, DataField field) {
    throw new UnsupportedOperationException();
  }
}
