package io.panelwright.yaml;

import io.panelwright.dsl.CallSite;
import io.panelwright.dsl.ForeignQuery;
import io.panelwright.dsl.OtherDatasource;
import io.panelwright.dsl.OtherQuery;
import io.panelwright.dsl.PanelResult;
import io.panelwright.dsl.Target;
import io.panelwright.dsl.Transformation;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.vocabulary.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads queries in other languages than PromQL. */
final class TargetReader {

  private final FieldReader fields;
  private final Values values;
  private final Complaints complaints;

  TargetReader(ShapeCheck check, Complaints complaints) {
    this.fields = new FieldReader(check, complaints);
    this.values = new Values(check);
    this.complaints = complaints;
  }

  /** The query, when some key tells that it is of such a kind. */
  Optional<Target> target(Node.Mapping node) {
    return complaints.collect(node.position(), () -> read(node)).flatMap(target -> target);
  }

  private Optional<Target> read(Node.Mapping node) {
    Optional<String> panel = values.text(node, TargetFormat.PANEL);
    if (panel.isPresent()) {
      return Optional.of(panelResult(node, panel.get()));
    }
    Optional<Node.Mapping> plugin = values.mapping(node, TargetFormat.PLUGIN);
    if (plugin.isPresent()) {
      return plugin(plugin.get()).<Target>map(query -> common(node, query));
    }
    return TargetFormat.TYPES.entrySet().stream()
        .flatMap(
            type ->
                values.mapping(node, type.getKey()).stream()
                    .flatMap(told -> query(told, type.getKey(), type.getValue()).stream()))
        .<Target>map(query -> common(node, query))
        .findFirst();
  }

  private Target panelResult(Node.Mapping node, String key) {
    PanelResult result = PanelResult.of(key);
    result = values.isTrue(node, "withTransformations") ? result.withTransformations() : result;
    result =
        values.word(node, "topic", Transformation.Topic.class).map(result::topic).orElse(result);
    result = values.isTrue(node, "adhocFilters") ? result.adhocFilters() : result;
    return common(node, result);
  }

  private Optional<OtherQuery> plugin(Node.Mapping told) {
    Optional<OtherQuery> asked = values.datasource(told).map(OtherDatasource::query);
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    OtherQuery query = asked.get();
    JsonObject settings =
        values
            .mapping(told, "settings")
            .map(NodeJson::of)
            .map(JsonObject.class::cast)
            .orElse(Json.object());
    for (var setting : settings.members().entrySet()) {
      query = query.setting(setting.getKey(), setting.getValue());
    }
    return Optional.of(query);
  }

  private Optional<OtherQuery> query(Node.Mapping told, String key, String type) {
    Optional<String> uid =
        TargetFormat.hasUid(key) ? values.text(told, "uid") : Optional.of(TargetFormat.only(key));
    return uid.map(asked -> settings(told, type, asked));
  }

  private OtherQuery settings(Node.Mapping told, String type, String uid) {
    OtherQuery query = OtherDatasource.datasource(type, uid).query();
    Map<String, Option> known = PanelFormat.WORDS.query(type).orElseThrow();
    Map<String, Node> flat = fields.flat(told, List.copyOf(known.keySet()));
    for (var setting : flat.entrySet()) {
      String path = setting.getKey();
      query = query.setting(path, NodeJson.of(setting.getValue(), known.get(path)));
    }
    return query;
  }

  private <Q extends ForeignQuery<Q>> Q common(Node.Mapping node, Q plain) {
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
