package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** Columns hidden, renamed and put in order. */
public final class Organize extends AnyTransformation<Organize> {

  Organize(JsonObject json) {
    super(json);
  }

  @Override
  Organize with(JsonObject json) {
    return new Organize(json);
  }

  /** Hides columns. */
  public Organize hide(String... columns) {
    Organize changed = this;
    for (String column : columns) {
      changed = changed.and("excludeByName", column, Json.of(true));
    }
    return changed;
  }

  /** Says of columns that they are not hidden, which is so anyway. */
  public Organize keep(String... columns) {
    Organize changed = this;
    for (String column : columns) {
      changed = changed.and("excludeByName", column, Json.of(false));
    }
    return changed;
  }

  /** The place of one column, from the left; gaps between places do not matter. */
  public Organize position(String column, int place) {
    return and("indexByName", column, Json.of(place));
  }

  /** Shows columns only that are named here or in other words. */
  public Organize show(String... columns) {
    Organize changed = this;
    for (String column : columns) {
      changed = changed.and("includeByName", column, Json.of(true));
    }
    return changed;
  }

  /** Gives a column another name. */
  public Organize rename(String column, String name) {
    return and("renameByName", column, Json.of(name));
  }

  /** The order of columns, from the left. */
  public Organize order(String... columns) {
    return with("indexByName", ColumnOrder.positions(columns));
  }

  /** Grafana orders columns, by the first of these rules, then by the next. */
  public Organize orderBy(ColumnOrder... rules) {
    return with("orderBy", ColumnOrder.list(rules)).with("orderByMode", Json.of("auto"));
  }

  /** The order of columns is that of {@link #order}; the way of a change that says nothing else. */
  public Organize orderByHand() {
    return with("orderByMode", Json.of("manual"));
  }
}
