package io.panelwright.grafana.schema;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A core panel plugin of Grafana.
 *
 * @param id the plugin's id, such as {@code timeseries}
 * @param name displayed in the panel picker
 * @param takesQueries false for panels without queries, such as text
 * @param emptyGroups groups of options that Grafana saves although all of them are absent
 * @param options by path below {@code options}
 * @param fieldOptions by path below {@code fieldConfig.defaults}: standard ones that the plugin
 *     registers ({@code unit}) and its own ({@code custom.lineWidth}). Grafana deletes all others.
 */
public record PanelType(
    String id,
    String name,
    boolean takesQueries,
    List<String> emptyGroups,
    Map<String, OptionSchema> options,
    Map<String, OptionSchema> fieldOptions) {

  /** The {@code options} that Grafana adds when the panel renders. */
  public JsonObject defaultOptions() {
    JsonObject defaults = defaults(options);
    for (String group : emptyGroups) {
      defaults = defaults.with(group, Json.object());
    }
    return defaults;
  }

  /** The {@code fieldConfig.defaults} that Grafana adds when the panel renders. */
  public JsonObject defaultFieldOptions() {
    return defaults(fieldOptions);
  }

  /** The option with exactly this path. */
  public Optional<OptionSchema> option(String path) {
    return find(options, path);
  }

  /** The field option with exactly this path. */
  public Optional<OptionSchema> fieldOption(String path) {
    return find(fieldOptions, path);
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

  private static Optional<OptionSchema> find(Map<String, OptionSchema> options, String path) {
    return Optional.ofNullable(options.get(path));
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
