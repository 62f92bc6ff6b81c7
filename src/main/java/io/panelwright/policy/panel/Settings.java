package io.panelwright.policy.panel;

import io.panelwright.document.Canonical;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.policy.FieldProperty;
import io.panelwright.policy.Placed;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Where;
import io.panelwright.vocabulary.PanelType;
import io.panelwright.vocabulary.Profile;
import io.panelwright.vocabulary.SettingsCheck;
import io.panelwright.vocabulary.SettingsCheck.Complaint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong with the options of all panels, by the vocabulary. */
final class Settings {

  private final List<Wrong> found = new ArrayList<>();

  private Settings() {}

  /**
   * A setting that is wrong.
   *
   * @param removable whether it can be taken away at {@code where} and nothing else changes
   */
  record Wrong(Complaint complaint, Where where, boolean removable) {}

  /** All that are wrong, panel by panel; panels of unknown types are left out. */
  static List<Wrong> of(Subject subject) {
    Settings settings = new Settings();
    for (Placed panel : subject.panels()) {
      Optional<PanelType> type = subject.vocabulary().panel(panel.view().type());
      type.ifPresent(known -> settings.check(panel, known, subject.vocabulary().profile()));
    }
    return settings.found;
  }

  private void check(Placed panel, PanelType type, Profile profile) {
    JsonObject options = given(panel.view().json().object("options"));
    SettingsCheck.options(type, profile, options)
        .forEach(complaint -> add(complaint, options, panel.where().at("options")));
    JsonObject fields = given(panel.fieldDefaults());
    SettingsCheck.fields(type, profile, fields)
        .forEach(complaint -> add(complaint, fields, panel.where().at("fieldConfig", "defaults")));
    for (FieldProperty property : panel.fieldProperties()) {
      JsonObject single = given(Json.object().with(property.id(), property.value()));
      SettingsCheck.fields(type, profile, single)
          .forEach(complaint -> found.add(new Wrong(complaint, property.where(), false)));
    }
  }

  /** Without nulls, which Grafana takes as absent. */
  private static JsonObject given(JsonObject settings) {
    return (JsonObject) Canonical.sorted(settings);
  }

  private void add(Complaint complaint, JsonObject settings, Where where) {
    Optional<Json> value = settings.at(complaint.path());
    if (value.equals(Optional.of(Json.object()))) {
      return;
    }
    boolean is = value.isPresent();
    Where place = is ? where.at((Object[]) complaint.path().split("\\.")) : where;
    found.add(new Wrong(complaint, place, is && !complaint.near()));
  }
}
