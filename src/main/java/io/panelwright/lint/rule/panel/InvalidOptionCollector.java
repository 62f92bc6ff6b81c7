package io.panelwright.lint.rule.panel;

import io.panelwright.dashboard.CanonicalJson;
import io.panelwright.grafana.schema.PanelType;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.grafana.schema.SettingsValidator;
import io.panelwright.grafana.schema.SettingsValidator.Problem;
import io.panelwright.json.Json;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import io.panelwright.lint.DashboardFact;
import io.panelwright.lint.DashboardLocation;
import io.panelwright.lint.FieldProperty;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Collects invalid options of all panels according to the Grafana schema. */
final class InvalidOptionCollector {

  private static final Pattern NUMBER_OR_EMPTY = Pattern.compile("(?:-?[0-9]+(?:\\.[0-9]+)?)?");

  private final List<InvalidOption> found = new ArrayList<>();

  private InvalidOptionCollector() {}

  /**
   * An invalid setting.
   *
   * @param removable whether the setting can be removed without another change
   * @param isConverted whether the value is a text that JavaScript converts: empty or a number
   */
  record InvalidOption(
      Problem problem, DashboardLocation location, boolean removable, boolean isConverted) {}

  /** All invalid settings by panel; panels of unknown types are skipped. */
  static final DashboardFact<List<InvalidOption>> INVALID_OPTIONS =
      DashboardFact.of(InvalidOptionCollector::collect);

  private static List<InvalidOption> collect(LintContext context) {
    InvalidOptionCollector settings = new InvalidOptionCollector();
    for (LocatedPanel panel : context.panels()) {
      Optional<PanelType> type = context.schema().panel(panel.view().type());
      type.ifPresent(known -> settings.check(panel, known, context.schema().profile()));
    }
    return List.copyOf(settings.found);
  }

  private void check(LocatedPanel panel, PanelType type, Profile profile) {
    JsonObject options = given(panel.view().json().object("options"));
    SettingsValidator.validateOptions(type, profile, options)
        .forEach(problem -> add(problem, options, panel.location().at("options")));
    JsonObject fields = given(panel.fieldDefaults());
    SettingsValidator.validateFieldOptions(type, profile, fields)
        .forEach(problem -> add(problem, fields, panel.location().at("fieldConfig", "defaults")));
    for (FieldProperty property : panel.fieldProperties()) {
      JsonObject single = given(Json.object().with(property.id(), property.value()));
      SettingsValidator.validateFieldOptions(type, profile, single)
          .forEach(
              problem ->
                  found.add(
                      new InvalidOption(
                          problem, property.location(), false, isConverted(property.value()))));
    }
  }

  /** Removes nulls, which Grafana treats as absent. */
  private static JsonObject given(JsonObject settings) {
    return (JsonObject) CanonicalJson.sortWithoutNulls(settings);
  }

  private void add(Problem problem, JsonObject settings, DashboardLocation where) {
    Optional<Json> value = settings.at(problem.path());
    if (value.equals(Optional.of(Json.object()))) {
      return;
    }
    boolean is = value.isPresent();
    DashboardLocation place = is ? where.at((Object[]) problem.path().split("\\.")) : where;
    boolean isConverted = isConverted(value.orElse(JsonNull.NULL));
    found.add(new InvalidOption(problem, place, is && !problem.hasSuggestion(), isConverted));
  }

  private static boolean isConverted(Json value) {
    return value instanceof JsonString text && NUMBER_OR_EMPTY.matcher(text.value()).matches();
  }
}
