package io.panelwright.yaml;

import io.panelwright.contract.DatasourceChoice;
import io.panelwright.dsl.Owner;
import io.panelwright.dsl.Query;
import io.panelwright.dsl.Target;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.List;

/** Writes the queries of a panel. */
final class QueryWriter {

  /** Longer texts, and those that would need quotes, stand in a block. */
  private static final int LONG = 80;

  private final Owner owner;

  /**
   * @param owner of the section
   */
  QueryWriter(Owner owner) {
    this.owner = owner;
  }

  /**
   * Queries, in order; a lone text where nothing else is said.
   *
   * @param needed whether the panel shows nothing without, so that it must say that there are none
   */
  void write(List<Target> queries, boolean needed, WrittenPanel panel) {
    List<Json> forms = queries.stream().map(this::form).toList();
    if (needed && forms.size() == 1 && !(forms.get(0) instanceof JsonObject)) {
      panel.say("query", forms.get(0));
    } else if (needed || !forms.isEmpty()) {
      panel.say("queries", new JsonArray(forms));
    }
  }

  private Json form(Target target) {
    return target.query().map(this::promql).orElseGet(() -> TargetWriter.form(target));
  }

  private Json promql(Query query) {
    Json text = Json.of(text(query.promql()));
    PromqlSettings settings = PromqlSettings.of(query);
    JsonObject common = settings.common(query.refId());
    if (query.owner().datasource() instanceof DatasourceChoice.Unlisted prometheus
        && !query.owner().equals(owner)) {
      JsonObject told = Json.object().with("uid", prometheus.uid()).merge(settings.words());
      return Json.object().with(TargetFormat.PROMETHEUS, told.with("expr", text)).merge(common);
    }
    JsonObject form = Json.object();
    if (!query.owner().equals(owner)) {
      form = form.with("domain", query.owner().domain().name());
    }
    form = form.merge(common.without("raw")).merge(settings.words()).with("expr", text);
    form = common.has("raw") ? form.with("raw", common.object("raw")) : form;
    return form.members().size() == 1 ? text : form;
  }

  /** Blank lines around a query do not count, so that a block may end as blocks do. */
  private static String text(String promql) {
    boolean block = promql.contains("\n") || promql.length() > LONG;
    return block || !YamlScalars.line(promql).equals(promql) ? promql + "\n" : promql;
  }
}
