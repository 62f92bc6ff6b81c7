package io.panelwright.grafana.schema;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Panel types that facts.json lacks, from {@code panels.json} beside this class.
 *
 * <p>{@code schema.json} keeps the member {@code source} of these types, and no other type has it.
 */
final class AddedPanelTypes {

  static final String TABLE = "panels.json";

  private static final Set<String> MEMBERS =
      Set.of("source", "versions", "name", "queries", "options", "standard", "custom");

  private final JsonObject types;

  private AddedPanelTypes(JsonObject types) {
    this.types = types;
  }

  static AddedPanelTypes read() {
    try (InputStream in = AddedPanelTypes.class.getResourceAsStream(TABLE)) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads the types of a text.
   *
   * @throws IllegalArgumentException with the type and the member, if one is missing or unknown
   */
  static AddedPanelTypes parse(String text) {
    JsonObject types = (JsonObject) JsonReader.read(text);
    types.members().forEach((type, facts) -> validate(type, (JsonObject) facts));
    return new AddedPanelTypes(types);
  }

  private static void validate(String type, JsonObject facts) {
    for (String member : MEMBERS) {
      require(facts.has(member), type, "lacks \"" + member + "\"");
    }
    for (String member : facts.members().keySet()) {
      require(MEMBERS.contains(member), type, "has an unknown member \"" + member + "\"");
    }
    require(!facts.string("source").orElse("").isBlank(), type, "has no text as \"source\"");
    for (String id : facts.array("standard").strings().toList()) {
      require(
          GrafanaSchemaGenerator.STANDARD_TYPES.containsKey(id),
          type,
          "has an unknown standard field option \"" + id + "\"");
    }
  }

  private static void require(boolean condition, String type, String problem) {
    if (!condition) {
      throw new IllegalArgumentException(TABLE + ": \"" + type + "\" " + problem);
    }
  }

  /** The panel types of a version with those of {@code panels.json} behind them. */
  JsonObject add(String version, JsonObject panels) {
    JsonObject all = panels;
    for (Map.Entry<String, Json> type : types.members().entrySet()) {
      JsonObject facts = (JsonObject) type.getValue();
      if (facts.array("versions").strings().anyMatch(version::equals)) {
        require(!panels.has(type.getKey()), type.getKey(), "is in facts.json already");
        all = all.with(type.getKey(), entry(facts));
      }
    }
    return all;
  }

  private static JsonObject entry(JsonObject facts) {
    List<Json> standard = new ArrayList<>();
    facts.array("standard").strings().forEach(id -> standard.add(GrafanaSchemaGenerator.row(id)));
    return Json.object()
        .with("name", facts.get("name").orElseThrow())
        .with("source", facts.get("source").orElseThrow())
        .with("queries", facts.get("queries").orElseThrow())
        .with("options", facts.array("options"))
        .with("standard", new JsonArray(standard))
        .with("custom", facts.array("custom"));
  }

  /** The panel types of a version without those that {@link #add} added. */
  static JsonObject remove(JsonObject panels) {
    Map<String, Json> kept = new LinkedHashMap<>(panels.members());
    kept.values().removeIf(panel -> ((JsonObject) panel).has("source"));
    return new JsonObject(kept);
  }
}
