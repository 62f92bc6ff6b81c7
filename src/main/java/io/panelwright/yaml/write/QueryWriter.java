package io.panelwright.yaml.write;

import io.panelwright.contract.DatasourceBinding;
import io.panelwright.dsl.query.Owner;
import io.panelwright.dsl.query.Query;
import io.panelwright.dsl.query.Target;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.yaml.node.YamlScalarWriter;
import io.panelwright.yaml.schema.DatasourceQuerySchema;
import java.util.List;
import java.util.Optional;

/** Writes the queries of a panel. */
final class QueryWriter {

  /** Maximum length of an inline text; longer ones and quoted ones become blocks. */
  private static final int MAX_INLINE_LENGTH = 80;

  private final Optional<Owner> owner;

  /**
   * @param owner the owner of the section, if it has one
   */
  QueryWriter(Optional<Owner> owner) {
    this.owner = owner;
  }

  /**
   * Writes queries in order; a single query without settings becomes a text.
   *
   * @param needed whether the panel requires queries, so that an empty list is written, too
   */
  void write(List<Target> queries, boolean needed, PanelMappingBuilder panel) {
    List<Json> notations = queries.stream().map(this::notation).toList();
    if (needed && notations.size() == 1 && !(notations.get(0) instanceof JsonObject)) {
      panel.put("query", notations.get(0));
    } else if (needed || !notations.isEmpty()) {
      panel.put("queries", new JsonArray(notations));
    }
  }

  private Json notation(Target target) {
    return target.query().map(this::promql).orElseGet(() -> DatasourceQueryWriter.write(target));
  }

  private Json promql(Query query) {
    Json text = Json.of(text(query.promql()));
    PromqlQueryWriter settings = PromqlQueryWriter.write(query);
    JsonObject common = settings.common(query.refId());
    if (query.owner().datasource() instanceof DatasourceBinding.External prometheus
        && owner.filter(query.owner()::equals).isEmpty()) {
      JsonObject mapping =
          Json.object()
              .with("uid", DatasourceQuerySchema.notation(prometheus.uid()))
              .merge(settings.notation());
      return Json.object()
          .with(DatasourceQuerySchema.PROMETHEUS, mapping.with("expr", text))
          .merge(common);
    }
    JsonObject notation = Json.object();
    if (owner.filter(query.owner()::equals).isEmpty()) {
      notation = notation.with("domain", query.owner().domain().name());
    }
    notation = notation.merge(common.without("raw")).merge(settings.notation()).with("expr", text);
    notation = common.has("raw") ? notation.with("raw", common.object("raw")) : notation;
    return notation.members().size() == 1 ? text : notation;
  }

  /** Adds the newline of a block, which the reader ignores around a query. */
  private static String text(String promql) {
    boolean block = promql.contains("\n") || promql.length() > MAX_INLINE_LENGTH;
    return block || !YamlScalarWriter.line(promql).equals(promql) ? promql + "\n" : promql;
  }
}
