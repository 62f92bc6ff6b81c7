package io.panelwright.grafana.schema;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.text.ShortList;
import io.panelwright.text.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Validates settings of panels, queries and transformations against a schema. Settings may be
 * nested as in a dashboard's JSON, or have dotted paths.
 */
public final class SettingsValidator {

  private final String owner;
  private final String settingNoun;
  private final Profile profile;
  private final Map<String, OptionSchema> known;
  private final Map<String, OptionSchema> newest;
  private final List<Problem> problems = new ArrayList<>();

  /** The kinds of problems of a setting. */
  public enum ProblemKind {
    /** The option does not exist. */
    UNKNOWN("option-unknown"),
    /** The option does not accept the value. */
    INVALID_VALUE("option-value-invalid");

    private final String code;

    ProblemKind(String code) {
      this.code = code;
    }

    /** The code of findings of this kind. */
    public String code() {
      return code;
    }
  }

  /**
   * A problem of one setting.
   *
   * @param path of the setting, dotted
   * @param hasSuggestion whether the message suggests a similar option
   * @param hint an instruction; empty if the message contains it
   */
  public record Problem(
      ProblemKind kind, String path, String message, boolean hasSuggestion, String hint) {}

  /**
   * @param settingNoun the noun for settings in messages
   * @param newest options of the default profile
   */
  private SettingsValidator(
      String owner,
      String settingNoun,
      Profile profile,
      Map<String, OptionSchema> known,
      Map<String, OptionSchema> newest) {
    this.owner = owner;
    this.settingNoun = settingNoun;
    this.profile = profile;
    this.known = known;
    this.newest = newest;
  }

  /** Validates panel options, with paths below {@code options}. */
  public static List<Problem> validateOptions(
      PanelType type, Profile profile, JsonObject settings) {
    Map<String, OptionSchema> newest = newest(type).map(PanelType::options).orElse(Map.of());
    return new SettingsValidator(type.id(), "option", profile, type.options(), newest)
        .check(settings);
  }

  /** Validates field options, with paths below {@code fieldConfig.defaults}. */
  public static List<Problem> validateFieldOptions(
      PanelType type, Profile profile, JsonObject settings) {
    Map<String, OptionSchema> newest = newest(type).map(PanelType::fieldOptions).orElse(Map.of());
    return new SettingsValidator(type.id(), "field option", profile, type.fieldOptions(), newest)
        .check(settings);
  }

  /** Validates a query of a datasource type; without problems if the type is unknown. */
  public static List<Problem> validateQuery(String datasourceType, JsonObject settings) {
    return GrafanaSchema.forProfile(Profile.DEFAULT)
        .queryOptions(datasourceType)
        .map(known -> inDefaultProfile(datasourceType + " query", "setting", known).check(settings))
        .orElse(List.of());
  }

  /** Validates options of a transformation; without problems if its options are unknown. */
  public static List<Problem> validateTransformation(String id, JsonObject options) {
    Map<String, OptionSchema> known =
        GrafanaSchema.forProfile(Profile.DEFAULT).transformationOptions(id);
    return known.isEmpty()
        ? List.of()
        : inDefaultProfile("transformation " + id, "option", known).check(options);
  }

  private static SettingsValidator inDefaultProfile(
      String owner, String settingNoun, Map<String, OptionSchema> known) {
    return new SettingsValidator(owner, settingNoun, Profile.DEFAULT, known, known);
  }

  private static Optional<PanelType> newest(PanelType type) {
    return GrafanaSchema.forProfile(Profile.DEFAULT).panel(type.id());
  }

  private List<Problem> check(JsonObject settings) {
    settings.members().forEach(this::check);
    return problems;
  }

  private void check(String path, Json value) {
    OptionSchema option = known.get(path);
    if (option != null) {
      option
          .validate(value)
          .ifPresent(message -> add(ProblemKind.INVALID_VALUE, path, message, false, ""));
    } else if (value instanceof JsonObject object && isGroup(path)) {
      object.members().forEach((key, inner) -> check(path + "." + key, inner));
    } else if (!isInsideOption(path)) {
      addUnknown(path);
    }
  }

  private boolean isGroup(String path) {
    return known.keySet().stream().anyMatch(option -> option.startsWith(path + "."));
  }

  private boolean isInsideOption(String path) {
    for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
      OptionSchema outer = known.get(path.substring(0, dot));
      if (outer != null) {
        return outer.type() == OptionSchema.ValueKind.ANY
            || outer.type() == OptionSchema.ValueKind.OBJECT;
      }
    }
    return false;
  }

  private void addUnknown(String path) {
    String message = owner + " has no " + settingNoun + " \"" + path;
    if (!known.containsKey(path) && newest.containsKey(path)) {
      add(
          ProblemKind.UNKNOWN,
          path,
          message + "\" in Grafana " + profile + "; Grafana " + Profile.DEFAULT + " has it",
          false,
          "remove it, or render with --profile " + Profile.DEFAULT);
      return;
    }
    String suggestion = Suggestions.didYouMean(path, known.keySet());
    String hint =
        suggestion.isEmpty() ? plural() + ": " + ShortList.nearest(path, known.keySet()) : "";
    add(ProblemKind.UNKNOWN, path, message + "\"" + suggestion, !suggestion.isEmpty(), hint);
  }

  /** The plural of the last word: "options" also for field options. */
  private String plural() {
    return settingNoun.substring(settingNoun.lastIndexOf(' ') + 1) + "s";
  }

  private void add(
      ProblemKind kind, String path, String message, boolean hasSuggestion, String hint) {
    problems.add(new Problem(kind, path, message, hasSuggestion, hint));
  }
}
