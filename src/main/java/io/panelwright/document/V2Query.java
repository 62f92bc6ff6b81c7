package io.panelwright.document;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.Optional;

/** A query of a v2 dashboard, wherever it stands, in the classic form. */
final class V2Query {

  private static final String PROMETHEUS = "prometheus";

  /** What holds the query: the spec of a panel's query, of a variable or of an annotation. */
  private final Located holder;

  private final Located query;

  V2Query(Located holder) {
    this.holder = holder;
    this.query = holder.at("query");
  }

  /** What the datasource is asked. */
  Located spec() {
    return query.at("spec");
  }

  /** Adds which datasource is asked: of v2 and v2beta1, or beside the query as in v2alpha1. */
  void datasource(Draft draft) {
    if (holder.json().get("datasource").isPresent()) {
      draft.copy(holder, "datasource");
      return;
    }
    draft.without("datasource", query.pointer());
    asked(query, "DataQuery").ifPresent(found -> draft.put("datasource", found, query.pointer()));
  }

  /** The reference; empty where the dashboard says nothing. */
  Optional<JsonObject> datasource() {
    JsonObject beside = holder.json().object("datasource");
    return beside.isEmpty() ? asked(query, "DataQuery") : Optional.of(beside);
  }

  /**
   * The datasource that something says it asks: the plugin as its group, the uid as a name.
   *
   * @param word its kind, where that is no plugin
   */
  static Optional<JsonObject> asked(Located asking, String word) {
    Optional<String> type = plugin(asking, word);
    Optional<String> uid = asking.at("datasource").string("name");
    if (type.isEmpty() && uid.isEmpty()) {
      return Optional.empty();
    }
    JsonObject json = type.map(id -> Json.object().with("type", id)).orElse(Json.object());
    // Without a name the type's default is asked; a reference without a uid would be Prometheus'.
    boolean named = uid.isPresent() || !type.equals(Optional.of(PROMETHEUS));
    return Optional.of(named ? json.with("uid", uid.orElse("")) : json);
  }

  /** The plugin's id: v2 calls it group, v2alpha1 wrote it in place of the kind. */
  static Optional<String> plugin(Located kind, String word) {
    return kind.string("group")
        .or(() -> kind.string("kind").filter(id -> !id.startsWith(word)))
        .filter(id -> !id.isEmpty());
  }
}
