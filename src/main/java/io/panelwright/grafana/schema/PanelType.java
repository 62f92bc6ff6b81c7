package io.panelwright.grafana.schema;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A core panel plugin of Grafana. */
public final class PanelType {

  private final String id;
  private final String name;
  private final boolean takesQueries;
  private final List<String> emptyGroups;
  private final Map<String, OptionSchema> options;
  private final Map<String, OptionSchema> fieldOptions;

  /** Made when first used; two threads may make equal ones. */
  private volatile Optional<JsonObject> defaultOptions = Optional.empty();

  private volatile Optional<JsonObject> defaultFieldOptions = Optional.empty();

  PanelType(
      String id,
      String name,
      boolean takesQueries,
      List<String> emptyGroups,
      Map<String, OptionSchema> options,
      Map<String, OptionSchema> fieldOptions) {
    this.id = id;
    this.name = name;
    this.takesQueries = takesQueries;
    this.emptyGroups = List.copyOf(emptyGroups);
    this.options = options;
    this.fieldOptions = fieldOptions;
  }

  /** The plugin's id, such as {@code timeseries}. */
  public String id() {
    return id;
  }

  /** The name in the panel picker. */
  public String name() {
    return name;
  }

  /** Whether panels of the type have queries; text has none. */
  public boolean takesQueries() {
    return takesQueries;
  }

  /** The options by path below {@code options}. */
  public Map<String, OptionSchema> options() {
    return options;
  }

  /**
   * The field options by path below {@code fieldConfig.defaults}: standard ones that the plugin
   * registers ({@code unit}) and its own ({@code custom.lineWidth}). Grafana deletes all others.
   */
  public Map<String, OptionSchema> fieldOptions() {
    return fieldOptions;
  }

  /** The {@code options} that Grafana adds when the panel renders. */
  public JsonObject defaultOptions() {
    if (defaultOptions.isEmpty()) {
      JsonObject defaults = defaults(options);
      // Grafana saves these groups although all of their options are absent.
      for (String group : emptyGroups) {
        defaults = defaults.with(group, Json.object());
      }
      defaultOptions = Optional.of(defaults);
    }
    return defaultOptions.get();
  }

  /** The {@code fieldConfig.defaults} that Grafana adds when the panel renders. */
  public JsonObject defaultFieldOptions() {
    if (defaultFieldOptions.isEmpty()) {
      defaultFieldOptions = Optional.of(defaults(fieldOptions));
    }
    return defaultFieldOptions.get();
  }

  /** The option with exactly this path. */
  public Optional<OptionSchema> option(String path) {
    return Optional.ofNullable(options.get(path));
  }

  /** The field option with exactly this path. */
  public Optional<OptionSchema> fieldOption(String path) {
    return Optional.ofNullable(fieldOptions.get(path));
  }

  /** Whether an option has a path below this one, as {@code legend.calcs} below {@code legend}. */
  public boolean isGroup(String path) {
    return below(options, path);
  }

  /** Whether a field option has a path below this one. */
  public boolean isFieldGroup(String path) {
    return below(fieldOptions, path);
  }

  /** The paths of all options, in the order of the resource. */
  public List<String> optionPaths() {
    return List.copyOf(options.keySet());
  }

  /** The paths of all field options, in the order of the resource. */
  public List<String> fieldOptionPaths() {
    return List.copyOf(fieldOptions.keySet());
  }

  private static boolean below(Map<String, OptionSchema> options, String path) {
    return options.keySet().stream().anyMatch(known -> known.startsWith(path + "."));
  }

  private static JsonObject defaults(Map<String, OptionSchema> options) {
    JsonObject result = Json.object();
    for (OptionSchema option : options.values()) {
      if (option.defaultValue().isPresent()) {
        result = result.withAt(option.path(), option.defaultValue().get());
      }
    }
    return result;
  }
}
