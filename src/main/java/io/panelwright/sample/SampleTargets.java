package io.panelwright.sample;

import static io.panelwright.dsl.DashboardLink.link;
import static io.panelwright.dsl.Section.section;
import static io.panelwright.dsl.field.FieldMatcher.byName;
import static io.panelwright.dsl.panel.FieldOverride.override;
import static io.panelwright.dsl.transform.Transformations.organize;

import io.panelwright.dsl.DashboardLink;
import io.panelwright.dsl.Section;
import io.panelwright.dsl.field.Mapping;
import io.panelwright.dsl.field.TableCell;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.Panels;
import io.panelwright.dsl.panel.StatPanels;
import io.panelwright.dsl.panel.States;
import io.panelwright.dsl.query.Owner;

/** The targets of the server that a reader chooses. */
final class SampleTargets {

  private static final String UP_OR_NO_TARGETS =
      "up or on() label_replace(absent(up) - 2, \"job\", \"(none)\", \"\", \"\")";

  private SampleTargets() {}

  static Section targets(Owner chosen) {
    return section("Targets of $ds", chosen, states(chosen), count(chosen)).key("targets-of-ds");
  }

  static DashboardLink documentation() {
    return link("Runbook", "https://example.com/runbook").keepTime().includeVariables();
  }

  static DashboardLink details() {
    return link("Details", SampleProject.DETAILS.path()).keepTime().includeVariables();
  }

  private static Panel states(Owner chosen) {
    return Panels.table(
            "States of $ds", Units.NUMBER, chosen.query(UP_OR_NO_TARGETS).instant().table())
        .transform(
            organize()
                .hide("Time", "__name__")
                .order("job", "instance", "Value")
                .rename("Value", "state"))
        .overrides(
            override(byName("state")).mappings(mappings()).cell(TableCell.coloredBackground()))
        .sortBy("state", false)
        .noValue(States.NO_ANSWER)
        .description("Job, instance and state of each target; targets that are down come first.")
        .width(16);
  }

  private static Mapping[] mappings() {
    return States.orNoAnswer(States.up(1), States.down(0), States.noTargets(-1));
  }

  private static Panel count(Owner chosen) {
    return StatPanels.serverState("Targets", chosen)
        .key("count")
        .description("The number of targets of the server chosen in $ds.")
        .width(8);
  }
}
