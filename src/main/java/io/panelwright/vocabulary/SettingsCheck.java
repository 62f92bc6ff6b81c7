package io.panelwright.vocabulary;

import io.panelwright.diagnostic.Nearest;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks settings of a panel against what its plugin takes in a profile. Settings may be nested as
 * in a dashboard's JSON, or stand under dotted paths.
 */
public final class SettingsCheck {

  private final PanelType type;
  private final Profile profile;
  private final boolean field;
  private final Map<String, Option> known;
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

  private SettingsCheck(PanelType type, Profile profile, boolean field) {
    this.type = type;
    this.profile = profile;
    this.field = field;
    this.known = field ? type.fieldOptions() : type.options();
  }

  /** Panel options, by path below {@code options}. */
  public static List<Complaint> options(PanelType type, Profile profile, JsonObject settings) {
    return new SettingsCheck(type, profile, false).check(settings);
  }

  /** Field options, by path below {@code fieldConfig.defaults}. */
  public static List<Complaint> fields(PanelType type, Profile profile, JsonObject settings) {
    return new SettingsCheck(type, profile, true).check(settings);
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
    return field ? type.isFieldGroup(path) : type.isGroup(path);
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
    String what = type.id() + (field ? " has no field option \"" : " has no option \"") + path;
    if (hasInDefaultProfile(path)) {
      add(
          Kind.UNKNOWN,
          path,
          what + "\" in Grafana " + profile + "; Grafana " + Profile.DEFAULT + " has it",
          false,
          "leave it out, or render --profile " + Profile.DEFAULT);
      return;
    }
    String hint = Nearest.hint(path, known.keySet());
    String next = hint.isEmpty() ? "options: " + String.join(", ", known.keySet()) : "";
    add(Kind.UNKNOWN, path, what + "\"" + hint, !hint.isEmpty(), next);
  }

  private boolean hasInDefaultProfile(String path) {
    Optional<PanelType> newest = Vocabulary.of(Profile.DEFAULT).panel(type.id());
    return profile != Profile.DEFAULT
        && newest
            .map(panel -> (field ? panel.fieldOptions() : panel.options()).containsKey(path))
            .orElse(false);
  }

  private void add(Kind kind, String path, String message, boolean near, String next) {
    complaints.add(new Complaint(kind, path, message, near, next));
  }
}
