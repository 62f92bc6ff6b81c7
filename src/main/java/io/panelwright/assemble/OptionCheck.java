package io.panelwright.assemble;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Place;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.vocabulary.PanelType;
import io.panelwright.vocabulary.Profile;
import io.panelwright.vocabulary.SettingsCheck;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with the settings of one panel, as findings at the author's line. */
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
    SettingsCheck.options(type, profile, said(settings)).forEach(this::add);
  }

  /** Field options, by path below {@code fieldConfig.defaults}. */
  void fields(JsonObject settings) {
    SettingsCheck.fields(type, profile, said(settings)).forEach(this::add);
  }

  /** {@code null} takes a setting away, and any can be taken away. */
  private static JsonObject said(JsonObject settings) {
    JsonObject said = settings;
    for (var setting : settings.members().entrySet()) {
      said = setting.getValue().equals(JsonNull.NULL) ? said.without(setting.getKey()) : said;
    }
    return said;
  }

  List<Finding> findings() {
    return findings;
  }

  private void add(SettingsCheck.Complaint complaint) {
    String code =
        switch (complaint.kind()) {
          case UNKNOWN -> "unknown-option";
          case VALUE -> "option-value";
        };
    findings.add(Finding.error(code, place, complaint.message(), complaint.next()));
  }
}
