package io.panelwright.assembly;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.grafana.schema.PanelType;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.grafana.schema.SettingsValidator;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Validates the settings of one panel; findings are at the author's line. */
final class OptionValidator {

  private final PanelType type;
  private final Profile profile;
  private final Supplier<Location> location;
  private final List<Finding> findings = new ArrayList<>();

  OptionValidator(PanelType type, Profile profile, Supplier<Location> location) {
    this.type = type;
    this.profile = profile;
    this.location = location;
  }

  /** Validates panel options, by path below {@code options}. */
  void validateOptions(JsonObject settings) {
    SettingsValidator.validateOptions(type, profile, withoutNulls(settings)).forEach(this::add);
  }

  /** Validates field options, by path below {@code fieldConfig.defaults}. */
  void validateFieldOptions(JsonObject settings) {
    SettingsValidator.validateFieldOptions(type, profile, withoutNulls(settings))
        .forEach(this::add);
  }

  /** Settings without {@code null} values, which remove a setting and are always allowed. */
  private static JsonObject withoutNulls(JsonObject settings) {
    JsonObject result = settings;
    for (var setting : settings.members().entrySet()) {
      result = setting.getValue().equals(JsonNull.NULL) ? result.without(setting.getKey()) : result;
    }
    return result;
  }

  List<Finding> findings() {
    return findings;
  }

  private void add(SettingsValidator.Problem violation) {
    String code = violation.kind().code();
    findings.add(Finding.error(code, location.get(), violation.message(), violation.hint()));
  }
}
