package io.panelwright.dsl.transform;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** Hides, renames and orders columns. */
public final class OrganizeTransformation extends BaseTransformation<OrganizeTransformation> {

  OrganizeTransformation(JsonObject json) {
    super(json);
  }

  @Override
  OrganizeTransformation with(JsonObject json) {
    return new OrganizeTransformation(json);
  }

  /** Hides columns. */
  public OrganizeTransformation hide(String... columns) {
    OrganizeTransformation changed = this;
    for (String column : columns) {
      changed = changed.putMember("excludeByName", column, Json.of(true));
    }
    return changed;
  }

  /** Sets columns explicitly to not hidden, which is the default. */
  public OrganizeTransformation keep(String... columns) {
    OrganizeTransformation changed = this;
    for (String column : columns) {
      changed = changed.putMember("excludeByName", column, Json.of(false));
    }
    return changed;
  }

  /** Sets the position of a column, from the left; positions need not be consecutive. */
  public OrganizeTransformation position(String column, int index) {
    return putMember("indexByName", column, Json.of(index));
  }

  /** Shows only columns that are named here or in other methods. */
  public OrganizeTransformation show(String... columns) {
    OrganizeTransformation changed = this;
    for (String column : columns) {
      changed = changed.putMember("includeByName", column, Json.of(true));
    }
    return changed;
  }

  /** Renames a column. */
  public OrganizeTransformation rename(String column, String name) {
    return putMember("renameByName", column, Json.of(name));
  }

  /** Sets the order of columns, from the left. */
  public OrganizeTransformation order(String... columns) {
    return with("indexByName", ColumnOrder.positions(columns));
  }

  /** Orders columns by the first of these rules, then by the next. */
  public OrganizeTransformation orderBy(ColumnOrder... rules) {
    return with("orderBy", ColumnOrder.list(rules)).with("orderByMode", Json.of("auto"));
  }

  /** Orders columns as in {@link #order}; Grafana's default. */
  public OrganizeTransformation orderByHand() {
    return with("orderByMode", Json.of("manual"));
  }
}
