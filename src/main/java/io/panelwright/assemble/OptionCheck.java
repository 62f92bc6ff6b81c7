package io.panelwright.assemble;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Nearest;
import io.panelwright.diagnostic.Place;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.vocabulary.Option;
import io.panelwright.vocabulary.PanelType;
import io.panelwright.vocabulary.Profile;
import io.panelwright.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks the settings of one panel against what its plugin takes in a profile. */
final class OptionCheck {

  private final PanelType type;
  private final Profile profile;
  private final Place place;
  private final List<Finding> findings = new ArrayList<>();

  OptionCheck(PanelType type, Profile profile, Place place) {
    this.type = type;
    this.profile = profile;
    this.place = place;
  }

  /** Panel options, by path below {@code options}. */
  void options(JsonObject settings) {
    settings.members().forEach((path, value) -> check(path, value, false));
  }

  /** Field options, by path below {@code fieldConfig.defaults}. */
  void fields(JsonObject settings) {
    settings.members().forEach((path, value) -> check(path, value, true));
  }

  List<Finding> findings() {
    return findings;
  }

  private void check(String path, Json value, boolean field) {
    Map<String, Option> known = field ? type.fieldOptions() : type.options();
    Option option = known.get(path);
    if (option != null) {
      option.complaint(value).ifPresent(complaint -> add("option-value", complaint, ""));
    } else if (value instanceof JsonObject object && isGroup(path, field)) {
      object.members().forEach((key, inner) -> check(path + "." + key, inner, field));
    } else if (!isInsideAnOption(known, path)) {
      unknown(path, known, field);
    }
  }

  private boolean isGroup(String path, boolean field) {
    return field ? type.isFieldGroup(path) : type.isGroup(path);
  }

  private static boolean isInsideAnOption(Map<String, Option> known, String path) {
    for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
      Option outer = known.get(path.substring(0, dot));
      if (outer != null) {
        return outer.type() == Option.Type.ANY || outer.type() == Option.Type.OBJECT;
      }
    }
    return false;
  }

  private void unknown(String path, Map<String, Option> known, boolean field) {
    String what = type.id() + (field ? " has no field option \"" : " has no option \"") + path;
    if (hasInDefaultProfile(path, field)) {
      add(
          "unknown-option",
          what + "\" in Grafana " + profile + "; Grafana " + Profile.DEFAULT + " has it",
          "leave it out, or render --profile " + Profile.DEFAULT);
      return;
    }
    String hint = Nearest.hint(path, known.keySet());
    String next = hint.isEmpty() ? "options: " + String.join(", ", known.keySet()) : "";
    add("unknown-option", what + "\"" + hint, next);
  }

  private boolean hasInDefaultProfile(String path, boolean field) {
    Optional<PanelType> newest = Vocabulary.of(Profile.DEFAULT).panel(type.id());
    return profile != Profile.DEFAULT
        && newest
            .map(panel -> (field ? panel.fieldOptions() : panel.options()).containsKey(path))
            .orElse(false);
  }

  private void add(String code, String message, String next) {
    findings.add(Finding.error(code, place, message, next));
  }
}
