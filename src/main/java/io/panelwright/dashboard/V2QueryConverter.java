package io.panelwright.dashboard;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.Optional;

/** Converts a query of a v2 panel, variable or annotation to the classic model. */
final class V2QueryConverter {

  private static final String PROMETHEUS = "prometheus";

  /** The type and uid of the datasource of expressions. */
  private static final String EXPRESSION = "__expr__";

  /** The parent of the query: the spec of a panel's query, a variable or an annotation. */
  private final LocatedObject holder;

  private final LocatedObject query;

  V2QueryConverter(LocatedObject holder) {
    this.holder = holder;
    this.query = holder.object("query");
  }

  /** The query that the datasource receives. */
  LocatedObject spec() {
    return query.object("spec");
  }

  /** Adds the datasource: from the query in v2 and v2beta1, from beside it in v2alpha1. */
  void datasource(TracedObjectBuilder draft) {
    if (holder.json().get("datasource").isPresent()) {
      draft.copy(holder, "datasource");
      return;
    }
    draft.without("datasource", query.pointer());
    datasourceRef(query, "DataQuery")
        .ifPresent(ref -> draft.put("datasource", ref, query.pointer()));
  }

  /** The datasource reference; empty if the dashboard sets none. */
  Optional<JsonObject> datasource() {
    JsonObject beside = holder.json().object("datasource");
    return beside.isEmpty() ? datasourceRef(query, "DataQuery") : Optional.of(beside);
  }

  /**
   * The datasource reference of a v2 object: the plugin is its group, the uid is a name.
   *
   * @param genericKind the kind that is not a plugin's id
   */
  static Optional<JsonObject> datasourceRef(LocatedObject kind, String genericKind) {
    Optional<String> type = pluginId(kind, genericKind);
    Optional<String> uid = kind.object("datasource").string("name");
    if (type.isEmpty() && uid.isEmpty()) {
      return Optional.empty();
    }
    JsonObject json = type.map(id -> Json.object().with("type", id)).orElse(Json.object());
    // Without a name Grafana uses the type's default; without a uid it would use Prometheus'.
    boolean named = uid.isPresent() || !type.equals(Optional.of(PROMETHEUS));
    // Expressions have one datasource, which v2 files can leave out.
    String defaultUid = type.filter(EXPRESSION::equals).orElse("");
    return Optional.of(named ? json.with("uid", uid.orElse(defaultUid)) : json);
  }

  /** The plugin's id: v2 calls it group, v2alpha1 wrote it in place of the kind. */
  static Optional<String> pluginId(LocatedObject kind, String genericKind) {
    return kind.string("group")
        .or(() -> kind.string("kind").filter(id -> !id.startsWith(genericKind)))
        .filter(id -> !id.isEmpty());
  }
}
