package io.panelwright.yaml;

import io.panelwright.dsl.Query;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a query in PromQL says besides its text, as it is written. */
final class PromqlSettings {

  /** What a query has that is not bare. */
  private static final List<String> FILLED_IN = List.of("editorMode", "legendFormat", "range");

  private JsonObject words = Json.object();
  private JsonObject rest;

  private PromqlSettings(JsonObject settings) {
    this.rest = settings;
  }

  static PromqlSettings of(Query query) {
    var settings = new PromqlSettings(query.settings());
    boolean bare = !FILLED_IN.stream().allMatch(query.settings()::has);
    if (bare) {
      settings.words = settings.words.with("bare", true);
    } else {
      settings.leaveOut("editorMode", Json.of("code"));
      settings.leaveOut("legendFormat", Json.of("__auto"));
    }
    settings.say(bare);
    return settings;
  }

  /** What has a word. */
  JsonObject words() {
    return words;
  }

  /** What queries of all languages can say, and what no word says. */
  JsonObject common(Optional<String> refId) {
    JsonObject common = Json.object();
    common = refId.isPresent() ? common.with("refId", refId.get()) : common;
    if (rest.get("hide").filter(JsonBoolean.class::isInstance).isPresent()) {
      common = common.with("hidden", rest.get("hide").get());
      rest = rest.without("hide");
    }
    return rest.isEmpty() ? common : common.with("raw", rest);
  }

  private void say(boolean bare) {
    word("legendFormat", "legend");
    mode(bare);
    word("format", "format");
    word("interval", "minStep");
    word("intervalFactor", "intervalFactor");
    word("exemplar", "exemplars");
    word("editorMode", "editor");
    word("groupByKeys", "groupByKeys");
    filters();
    word("step", "oldStep");
    word("metric", "oldMetric");
  }

  private void leaveOut(String member, Json value) {
    rest = rest.get(member).filter(value::equals).isPresent() ? rest.without(member) : rest;
  }

  private void mode(boolean bare) {
    Optional<Json> range = rest.get("range");
    Optional<Json> instant = rest.get("instant");
    if (instant.filter(Json.of(true)::equals).isPresent()
        && range.filter(JsonBoolean.class::isInstance).isPresent()) {
      words = words.with("mode", range.get().equals(Json.of(true)) ? "both" : "instant");
      rest = rest.without("range").without("instant");
    } else if (bare) {
      word("instant", "instant");
      word("range", "range");
    } else if (instant.isEmpty()) {
      leaveOut("range", Json.of(true));
    }
  }

  private void filters() {
    List<JsonObject> filters = rest.array("adhocFilters").objects().toList();
    List<Json> forms = filters.stream().flatMap(PromqlSettings::filter).toList();
    if (!forms.isEmpty() && forms.size() == rest.array("adhocFilters").size()) {
      word("adhocFilters", "adhocFilters", new JsonArray(forms));
    }
  }

  private static Stream<Json> filter(JsonObject json) {
    boolean plain =
        json.members().size() == 3
            && Stream.of("key", "operator", "value").allMatch(key -> json.string(key).isPresent());
    return plain
        ? Stream.of(
            Json.object()
                .with("label", json.string("key").orElseThrow())
                .with("operator", json.string("operator").orElseThrow())
                .with("value", json.string("value").orElseThrow()))
        : Stream.empty();
  }

  private void word(String member, String word) {
    rest.get(member).ifPresent(value -> word(member, word, value));
  }

  private void word(String member, String word, Json form) {
    if (Trial.takes(PromqlFormat.word(word), form)) {
      words = words.with(word, form);
      rest = rest.without(member);
    }
  }
}
