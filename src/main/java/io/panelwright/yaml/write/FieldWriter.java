package io.panelwright.yaml.write;

import io.panelwright.grafana.schema.OptionSchema;
import io.panelwright.grafana.schema.PanelType;
import io.panelwright.json.Json;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.yaml.node.NodeConverter;
import io.panelwright.yaml.schema.FieldSchema;
import io.panelwright.yaml.schema.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Writes the options and the field options of one type of panel. */
final class FieldWriter {

  private static final String OPTIONS = "options";
  private static final String DEFAULTS = "fieldConfig.defaults";

  private final PanelType type;
  private final Map<String, Schema> options;
  private final Map<String, Schema> fields;

  FieldWriter(PanelType type) {
    this.type = type;
    this.options = FieldSchema.options(type);
    this.fields = FieldSchema.byPath(type);
  }

  PanelType type() {
    return type;
  }

  /** Writes field options by path: short keys where they exist, the others as a tree. */
  void fields(JsonObject settings, PanelMappingBuilder panel) {
    Map<String, Json> notations = new LinkedHashMap<>();
    for (var setting : flatten(settings, fields::containsKey, type::isFieldGroup).entrySet()) {
      String path = setting.getKey();
      Json value = setting.getValue();
      Json preset =
          type.fieldOption(path).flatMap(OptionSchema::defaultValue).orElse(JsonNull.NULL);
      field(path, value, preset)
          .ifPresentOrElse(
              notation -> notations.put(path, notation),
              () ->
                  panel.putRawLeaves(
                      DEFAULTS + "." + path, ThresholdBase.withProfileBase(path, value)));
    }
    FieldSchema.SHORT_NAMES.forEach(
        (name, path) -> {
          Json notation = notations.remove(path);
          if (notation != null) {
            panel.put(name, notation);
          }
        });
    panel.putTree("field", new JsonObject(notations));
  }

  /** Returns the shortest notation that reads back as this value, if any. */
  Optional<Json> field(String path, Json value) {
    return field(path, value, JsonNull.NULL);
  }

  /**
   * Finds the shortest notation of a value that is merged over a preset.
   *
   * @param preset the default value, over which the reader merges the written one
   */
  private Optional<Json> field(String path, Json value, Json preset) {
    Schema schema = fields.get(path);
    return schema == null
        ? Optional.empty()
        : FieldNotations.notations(path, value).stream()
            .filter(notation -> readsBackAs(path, notation, merge(preset, value), preset))
            .findFirst();
  }

  private boolean readsBackAs(String path, Json notation, Json expected, Json preset) {
    return ReadBackCheck.readField(type, path, fields.get(path), notation)
        .filter(read -> ThresholdBase.equalsIgnoringBase(path, merge(preset, read), expected))
        .isPresent();
  }

  private static Json merge(Json preset, Json value) {
    return preset instanceof JsonObject below && value instanceof JsonObject above
        ? below.merge(above)
        : value;
  }

  /** Writes panel options by path. */
  void options(JsonObject settings, PanelMappingBuilder panel) {
    Map<String, Json> notations = new LinkedHashMap<>();
    flatten(settings, options::containsKey, type::isGroup)
        .forEach(
            (path, value) -> {
              if (readsBack(path, value)) {
                notations.put(path, value);
              } else {
                panel.putRawLeaves(OPTIONS + "." + path, value);
              }
            });
    panel.putTree(OPTIONS, new JsonObject(notations));
  }

  private boolean readsBack(String path, Json value) {
    Optional<OptionSchema> option = type.option(path);
    return option.isPresent()
        && ReadBackCheck.readSetting(options.get(path), option.get(), value)
            .filter(read -> NodeConverter.equalsIgnoringOrder(read, value))
            .isPresent();
  }

  /** Flattens settings to the paths of Grafana's schema; unknown members stay unsplit. */
  static Map<String, Json> flatten(
      JsonObject byPath, Predicate<String> isKnown, Predicate<String> isGroup) {
    JsonObject tree = Json.object();
    for (var setting : byPath.members().entrySet()) {
      tree = tree.withAt(setting.getKey(), setting.getValue());
    }
    Map<String, Json> flat = new LinkedHashMap<>();
    flatten("", tree, isKnown, isGroup, flat);
    return flat;
  }

  private static void flatten(
      String prefix,
      JsonObject tree,
      Predicate<String> isKnown,
      Predicate<String> isGroup,
      Map<String, Json> into) {
    tree.members()
        .forEach(
            (key, value) -> {
              String path = prefix + key;
              if (!isKnown.test(path) && isGroup.test(path) && value instanceof JsonObject inner) {
                flatten(path + ".", inner, isKnown, isGroup, into);
              } else {
                into.put(path, value);
              }
            });
  }
}
