package io.panelwright.yaml.write;

import io.panelwright.dsl.internal.Keys;
import io.panelwright.dsl.query.DatasourceId;
import io.panelwright.dsl.query.Target;
import io.panelwright.grafana.schema.OptionSchema;
import io.panelwright.grafana.schema.SettingsValidator;
import io.panelwright.json.Json;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonObject;
import io.panelwright.yaml.node.NodeConverter;
import io.panelwright.yaml.schema.DatasourceQuerySchema;
import io.panelwright.yaml.schema.PanelSchema;
import io.panelwright.yaml.schema.Schema;
import java.util.Map;
import java.util.Optional;

/** Writes queries in languages other than PromQL. */
final class DatasourceQueryWriter {

  private final Target target;
  private JsonObject notation = Json.object();
  private JsonObject mapping = Json.object();
  private JsonObject remaining;

  private DatasourceQueryWriter(Target target) {
    this.target = target;
    this.remaining = target.json();
  }

  static JsonObject write(Target target) {
    var writer = new DatasourceQueryWriter(target);
    if (target.sourcePanelKey().isPresent()) {
      writer.panel(target.sourcePanelKey().get());
    } else {
      writer.datasource(target.datasource());
    }
    return writer.common();
  }

  private void panel(String key) {
    notation = notation.with(DatasourceQuerySchema.PANEL, key);
    removeIfEqual("panelId", Json.of(Keys.id(key)));
    if (removeIfEqual("withTransforms", Json.of(true))) {
      notation = notation.with("withTransformations", true);
    }
    Optional<Json> topic = remaining.get("topic");
    if (topic.filter(value -> ReadBackCheck.accepts(PanelSchema.TOPIC, value)).isPresent()) {
      notation = notation.with("topic", topic.get());
      remaining = remaining.without("topic");
    }
    if (removeIfEqual("adHocFiltersEnabled", Json.of(true))) {
      notation = notation.with("adhocFilters", true);
    }
  }

  /** Removes a member if it has this value, and returns whether it did. */
  private boolean removeIfEqual(String member, Json value) {
    boolean equal = remaining.get(member).filter(value::equals).isPresent();
    remaining = equal ? remaining.without(member) : remaining;
    return equal;
  }

  private void datasource(DatasourceId id) {
    Optional<String> key =
        DatasourceQuerySchema.TYPES.entrySet().stream()
            .filter(type -> type.getValue().equals(id.type()))
            .map(Map.Entry::getKey)
            .filter(
                known ->
                    DatasourceQuerySchema.hasUid(known)
                        || DatasourceQuerySchema.uniqueUid(known).equals(id.uid()))
            .findFirst();
    if (key.isPresent()) {
      String uid = DatasourceQuerySchema.notation(id.uid());
      mapping = DatasourceQuerySchema.hasUid(key.get()) ? mapping.with("uid", uid) : mapping;
      known(PanelSchema.GRAFANA.queryOptions(id.type()).orElseThrow());
      notation = notation.with(key.get(), mapping);
    } else {
      mapping = id.json().with("uid", DatasourceQuerySchema.notation(id.uid()));
      plugin(id.type());
      notation = notation.with(DatasourceQuerySchema.PLUGIN, mapping);
    }
  }

  /** Moves settings with a known path; the others remain. */
  private void known(Map<String, OptionSchema> options) {
    JsonObject unknown = Json.object();
    Map<String, Json> flat =
        FieldWriter.flatten(
            remaining,
            path -> options.containsKey(path) && !path.equals("hide"),
            path -> options.keySet().stream().anyMatch(known -> known.startsWith(path + ".")));
    for (var setting : flat.entrySet()) {
      OptionSchema option = options.get(setting.getKey());
      boolean hasKey = option != null && !option.path().equals("hide");
      if (hasKey && readsBack(option, setting.getValue())) {
        mapping = mapping.withAt(setting.getKey(), setting.getValue());
      } else {
        unknown = unknown.with(setting.getKey(), setting.getValue());
      }
    }
    remaining = unknown;
  }

  private static boolean readsBack(OptionSchema option, Json value) {
    return ReadBackCheck.readSetting(new Schema.OptionValue(option), option, value)
        .filter(read -> NodeConverter.equalsIgnoringOrder(read, value))
        .isPresent();
  }

  private void plugin(String type) {
    JsonObject settings = Json.object();
    for (var setting : remaining.without("hide").members().entrySet()) {
      JsonObject alone = Json.object().with(setting.getKey(), setting.getValue());
      if (SettingsValidator.validateQuery(type, alone).isEmpty()) {
        settings = settings.merge(alone);
        remaining = remaining.without(setting.getKey());
      }
    }
    mapping = settings.isEmpty() ? mapping : mapping.with("settings", settings);
  }

  private JsonObject common() {
    Optional<String> refId = target.refId();
    notation = refId.isPresent() ? notation.with("refId", refId.get()) : notation;
    Optional<Json> hidden = remaining.get("hide").filter(JsonBoolean.class::isInstance);
    if (hidden.isPresent()) {
      notation = notation.with("hidden", hidden.get());
      remaining = remaining.without("hide");
    }
    return remaining.isEmpty() ? notation : notation.with("raw", remaining);
  }
}
