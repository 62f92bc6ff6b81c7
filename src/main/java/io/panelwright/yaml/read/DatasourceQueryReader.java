package io.panelwright.yaml.read;

import io.panelwright.dsl.internal.CallSite;
import io.panelwright.dsl.query.DatasourceQuery;
import io.panelwright.dsl.query.GenericDatasource;
import io.panelwright.dsl.query.GenericQuery;
import io.panelwright.dsl.query.PanelResultQuery;
import io.panelwright.dsl.query.Target;
import io.panelwright.dsl.transform.Transformation;
import io.panelwright.grafana.schema.OptionSchema;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.yaml.node.FileFindings;
import io.panelwright.yaml.node.Node;
import io.panelwright.yaml.node.NodeConverter;
import io.panelwright.yaml.schema.DatasourceQuerySchema;
import io.panelwright.yaml.schema.OptionValueConverter;
import io.panelwright.yaml.schema.PanelSchema;
import io.panelwright.yaml.schema.SchemaValidator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads queries in languages other than PromQL. */
final class DatasourceQueryReader {

  private final FieldReader fields;
  private final ValueReader values;
  private final FileFindings findings;

  DatasourceQueryReader(SchemaValidator check, FileFindings findings) {
    this.fields = new FieldReader(check, findings);
    this.values = new ValueReader(check);
    this.findings = findings;
  }

  /** Reads a query; empty if no key names a kind of query. */
  Optional<Target> target(Node.Mapping node) {
    return findings.collect(node.position(), () -> read(node)).flatMap(target -> target);
  }

  private Optional<Target> read(Node.Mapping node) {
    Optional<String> panel = values.text(node, DatasourceQuerySchema.PANEL);
    if (panel.isPresent()) {
      return Optional.of(panelResult(node, panel.get()));
    }
    Optional<Node.Mapping> plugin = values.mapping(node, DatasourceQuerySchema.PLUGIN);
    if (plugin.isPresent()) {
      return plugin(plugin.get()).<Target>map(query -> common(node, query));
    }
    return DatasourceQuerySchema.TYPES.entrySet().stream()
        .flatMap(
            type ->
                values.mapping(node, type.getKey()).stream()
                    .flatMap(mapping -> query(mapping, type.getKey(), type.getValue()).stream()))
        .<Target>map(query -> common(node, query))
        .findFirst();
  }

  private Target panelResult(Node.Mapping node, String key) {
    PanelResultQuery result = PanelResultQuery.of(key);
    result = values.isTrue(node, "withTransformations") ? result.withTransformations() : result;
    result =
        values
            .enumConstant(node, "topic", Transformation.Topic.class)
            .map(result::topic)
            .orElse(result);
    result = values.isTrue(node, "adhocFilters") ? result.adhocFilters() : result;
    return common(node, result);
  }

  private Optional<GenericQuery> plugin(Node.Mapping mapping) {
    Optional<GenericQuery> plain = values.datasource(mapping).map(GenericDatasource::query);
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    GenericQuery query = plain.get();
    JsonObject settings =
        values
            .mapping(mapping, "settings")
            .map(NodeConverter::toJson)
            .map(JsonObject.class::cast)
            .orElse(Json.object());
    for (var setting : settings.members().entrySet()) {
      query = query.setting(setting.getKey(), setting.getValue());
    }
    return Optional.of(query);
  }

  private Optional<GenericQuery> query(Node.Mapping mapping, String key, String type) {
    Optional<String> uid =
        DatasourceQuerySchema.hasUid(key)
            ? values.text(mapping, "uid")
            : Optional.of(DatasourceQuerySchema.uniqueUid(key));
    return uid.map(id -> settings(mapping, type, id));
  }

  private GenericQuery settings(Node.Mapping mapping, String type, String uid) {
    GenericQuery query = ValueReader.datasource(type, uid).query();
    Map<String, OptionSchema> known = PanelSchema.GRAFANA.queryOptions(type).orElseThrow();
    Map<String, Node> flat = fields.flatten(mapping, List.copyOf(known.keySet()));
    for (var setting : flat.entrySet()) {
      String path = setting.getKey();
      query = query.setting(path, OptionValueConverter.toJson(setting.getValue(), known.get(path)));
    }
    return query;
  }

  private <Q extends DatasourceQuery<Q>> Q common(Node.Mapping node, Q plain) {
    Q query = plain.at(CallSite.at(node.position()));
    query = values.text(node, "refId").map(query::refId).orElse(query);
    Optional<Json> hidden = values.flag(node, "hidden").map(Json::of);
    query = hidden.isPresent() ? query.raw("hide", hidden.get()) : query;
    for (var raw : values.json(node, "raw").entrySet()) {
      query = query.raw(raw.getKey(), raw.getValue());
    }
    return query;
  }
}
