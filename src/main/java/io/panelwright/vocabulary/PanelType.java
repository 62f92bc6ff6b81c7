package io.panelwright.vocabulary;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A core panel plugin of Grafana.
 *
 * @param id the plugin's id, such as {@code timeseries}
 * @param name what people see in the picker
 * @param takesQueries false for panels such as text that ask nothing
 * @param options by path below {@code options}
 * @param fieldOptions by path below {@code fieldConfig.defaults}: the standard ones that the plugin
 *     registers ({@code unit}) and its own ({@code custom.lineWidth}). Grafana deletes all others.
 */
public record PanelType(
    String id,
    String name,
    boolean takesQueries,
    Map<String, Option> options,
    Map<String, Option> fieldOptions) {

  /** What Grafana puts into {@code options} once the panel renders. */
  public JsonObject optionPresets() {
    return presets(options);
  }

  /** What Grafana puts into {@code fieldConfig.defaults} once the panel renders. */
  public JsonObject fieldPresets() {
    return presets(fieldOptions);
  }

  /** The option at exactly this path. */
  public Optional<Option> option(String path) {
    return find(options, path);
  }

  /** As {@link #option}, for field options. */
  public Optional<Option> fieldOption(String path) {
    return find(fieldOptions, path);
  }

  /**
   * Whether some option lies below this path, as {@code legend.calcs} lies below {@code legend}.
   */
  public boolean isGroup(String path) {
    return below(options, path);
  }

  /** As {@link #isGroup}, for field options. */
  public boolean isFieldGroup(String path) {
    return below(fieldOptions, path);
  }

  /** Paths of all options, in the resource's order. */
  public List<String> optionPaths() {
    return List.copyOf(options.keySet());
  }

  /** Paths of all field options, in the resource's order. */
  public List<String> fieldOptionPaths() {
    return List.copyOf(fieldOptions.keySet());
  }

  private static boolean below(Map<String, Option> options, String path) {
    return options.keySet().stream().anyMatch(known -> known.startsWith(path + "."));
  }

  private static Optional<Option> find(Map<String, Option> options, String path) {
    return Optional.ofNullable(options.get(path));
  }

  private static JsonObject presets(Map<String, Option> options) {
    JsonObject result = Json.object();
    for (Option option : options.values()) {
      if (option.preset().isPresent()) {
        result = result.withAt(option.path(), option.preset().get());
      }
    }
    return result;
  }
}
