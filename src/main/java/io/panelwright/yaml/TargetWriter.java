package io.panelwright.yaml;

import io.panelwright.dsl.DatasourceId;
import io.panelwright.dsl.Keys;
import io.panelwright.dsl.Target;
import io.panelwright.json.Json;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonObject;
import io.panelwright.vocabulary.Option;
import io.panelwright.vocabulary.SettingsCheck;
import java.util.Map;
import java.util.Optional;

/** Writes queries in other languages than PromQL. */
final class TargetWriter {

  private final Target target;
  private JsonObject form = Json.object();
  private JsonObject told = Json.object();
  private JsonObject rest;

  private TargetWriter(Target target) {
    this.target = target;
    this.rest = target.json();
  }

  static JsonObject form(Target target) {
    var writer = new TargetWriter(target);
    if (target.panel().isPresent()) {
      writer.panel(target.panel().get());
    } else {
      writer.datasource(target.datasource());
    }
    return writer.common();
  }

  private void panel(String key) {
    form = form.with(TargetFormat.PANEL, key);
    take("panelId", Json.of(Keys.id(key)));
    if (take("withTransforms", Json.of(true))) {
      form = form.with("withTransformations", true);
    }
    Optional<Json> topic = rest.get("topic");
    if (topic.filter(said -> Trial.takes(PanelFormat.TOPIC, said)).isPresent()) {
      form = form.with("topic", topic.get());
      rest = rest.without("topic");
    }
    if (take("adHocFiltersEnabled", Json.of(true))) {
      form = form.with("adhocFilters", true);
    }
  }

  /** Takes away a member when it has this value. */
  private boolean take(String member, Json value) {
    boolean there = rest.get(member).filter(value::equals).isPresent();
    rest = there ? rest.without(member) : rest;
    return there;
  }

  private void datasource(DatasourceId id) {
    Optional<String> key =
        TargetFormat.TYPES.entrySet().stream()
            .filter(type -> type.getValue().equals(id.type()))
            .map(Map.Entry::getKey)
            .filter(
                known -> TargetFormat.hasUid(known) || TargetFormat.only(known).equals(id.uid()))
            .findFirst();
    if (key.isPresent()) {
      told = TargetFormat.hasUid(key.get()) ? told.with("uid", id.uid()) : told;
      known(PanelFormat.WORDS.query(id.type()).orElseThrow());
      form = form.with(key.get(), told);
    } else {
      told = id.json();
      plugin(id.type());
      form = form.with(TargetFormat.PLUGIN, told);
    }
  }

  /** Settings by the paths that queries of this kind have. */
  private void known(Map<String, Option> options) {
    JsonObject unknown = Json.object();
    Map<String, Json> flat =
        FieldWriter.flat(
            rest,
            path -> options.containsKey(path) && !path.equals("hide"),
            path -> options.keySet().stream().anyMatch(known -> known.startsWith(path + ".")));
    for (var setting : flat.entrySet()) {
      Option option = options.get(setting.getKey());
      boolean word = option != null && !option.path().equals("hide");
      if (word && isRead(option, setting.getValue())) {
        told = told.withAt(setting.getKey(), setting.getValue());
      } else {
        unknown = unknown.with(setting.getKey(), setting.getValue());
      }
    }
    rest = unknown;
  }

  private static boolean isRead(Option option, Json value) {
    return Trial.setting(new Shape.Setting(option), option, value)
        .filter(read -> NodeJson.same(read, value))
        .isPresent();
  }

  private void plugin(String type) {
    JsonObject settings = Json.object();
    for (var setting : rest.without("hide").members().entrySet()) {
      JsonObject alone = Json.object().with(setting.getKey(), setting.getValue());
      if (SettingsCheck.query(type, alone).isEmpty()) {
        settings = settings.merge(alone);
        rest = rest.without(setting.getKey());
      }
    }
    told = settings.isEmpty() ? told : told.with("settings", settings);
  }

  private JsonObject common() {
    Optional<String> refId = target.refId();
    form = refId.isPresent() ? form.with("refId", refId.get()) : form;
    Optional<Json> hidden = rest.get("hide").filter(JsonBoolean.class::isInstance);
    if (hidden.isPresent()) {
      form = form.with("hidden", hidden.get());
      rest = rest.without("hide");
    }
    return rest.isEmpty() ? form : form.with("raw", rest);
  }
}
