package io.panelwright.vocabulary;

import io.panelwright.diagnostic.Nearest;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks settings of a panel or a query against what its plugin takes. Settings may be nested as in
 * a dashboard's JSON, or stand under dotted paths.
 */
public final class SettingsCheck {

  private final String owner;
  private final String word;
  private final Profile profile;
  private final Map<String, Option> known;
  private final Map<String, Option> newest;
  private final List<Complaint> complaints = new ArrayList<>();

  /** What is wrong with a setting. */
  public enum Kind {
    /** The plugin has no such option. */
    UNKNOWN,
    /** The option does not take the value. */
    VALUE
  }

  /**
   * One thing wrong.
   *
   * @param path of the setting, dotted
   * @param near whether another option's name is near, so that this one is a slip
   * @param next one step; empty when the message says it already
   */
  public record Complaint(Kind kind, String path, String message, boolean near, String next) {}

  /**
   * @param word what the owner's settings are called
   * @param newest what the owner takes in the default profile
   */
  private SettingsCheck(
      String owner,
      String word,
      Profile profile,
      Map<String, Option> known,
      Map<String, Option> newest) {
    this.owner = owner;
    this.word = word;
    this.profile = profile;
    this.known = known;
    this.newest = newest;
  }

  /** Panel options, by path below {@code options}. */
  public static List<Complaint> options(PanelType type, Profile profile, JsonObject settings) {
    Map<String, Option> newest = newest(type).map(PanelType::options).orElse(Map.of());
    return new SettingsCheck(type.id(), "option", profile, type.options(), newest).check(settings);
  }

  /** Field options, by path below {@code fieldConfig.defaults}. */
  public static List<Complaint> fields(PanelType type, Profile profile, JsonObject settings) {
    Map<String, Option> newest = newest(type).map(PanelType::fieldOptions).orElse(Map.of());
    return new SettingsCheck(type.id(), "field option", profile, type.fieldOptions(), newest)
        .check(settings);
  }

  /** What a query of a datasource type says; nothing is wrong with plugins that are not known. */
  public static List<Complaint> query(String datasourceType, JsonObject settings) {
    return Vocabulary.of(Profile.DEFAULT)
        .query(datasourceType)
        .map(known -> anywhere(datasourceType + " query", "setting", known).check(settings))
        .orElse(List.of());
  }

  /** Options of a transformation; nothing is wrong with those whose options are not known. */
  public static List<Complaint> transformation(String id, JsonObject options) {
    Map<String, Option> known = Vocabulary.of(Profile.DEFAULT).transformation(id);
    return known.isEmpty()
        ? List.of()
        : anywhere("transformation " + id, "option", known).check(options);
  }

  private static SettingsCheck anywhere(String owner, String word, Map<String, Option> known) {
    return new SettingsCheck(owner, word, Profile.DEFAULT, known, known);
  }

  private static Optional<PanelType> newest(PanelType type) {
    return Vocabulary.of(Profile.DEFAULT).panel(type.id());
  }

  private List<Complaint> check(JsonObject settings) {
    settings.members().forEach(this::check);
    return complaints;
  }

  private void check(String path, Json value) {
    Option option = known.get(path);
    if (option != null) {
      option.complaint(value).ifPresent(complaint -> add(Kind.VALUE, path, complaint, false, ""));
    } else if (value instanceof JsonObject object && isGroup(path)) {
      object.members().forEach((key, inner) -> check(path + "." + key, inner));
    } else if (!isInsideAnOption(path)) {
      unknown(path);
    }
  }

  private boolean isGroup(String path) {
    return known.keySet().stream().anyMatch(option -> option.startsWith(path + "."));
  }

  private boolean isInsideAnOption(String path) {
    for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
      Option outer = known.get(path.substring(0, dot));
      if (outer != null) {
        return outer.type() == Option.Type.ANY || outer.type() == Option.Type.OBJECT;
      }
    }
    return false;
  }

  private void unknown(String path) {
    String what = owner + " has no " + word + " \"" + path;
    if (!known.containsKey(path) && newest.containsKey(path)) {
      add(
          Kind.UNKNOWN,
          path,
          what + "\" in Grafana " + profile + "; Grafana " + Profile.DEFAULT + " has it",
          false,
          "leave it out, or render --profile " + Profile.DEFAULT);
      return;
    }
    String hint = Nearest.hint(path, known.keySet());
    String next = hint.isEmpty() ? plural() + ": " + String.join(", ", known.keySet()) : "";
    add(Kind.UNKNOWN, path, what + "\"" + hint, !hint.isEmpty(), next);
  }

  /** "options" for field options, too. */
  private String plural() {
    return word.substring(word.lastIndexOf(' ') + 1) + "s";
  }

  private void add(Kind kind, String path, String message, boolean near, String next) {
    complaints.add(new Complaint(kind, path, message, near, next));
  }
}
