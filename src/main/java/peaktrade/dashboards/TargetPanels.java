package peaktrade.dashboards;

import static io.panelwright.dsl.field.FieldMatcher.byName;
import static io.panelwright.dsl.panel.FieldOverride.override;
import static io.panelwright.dsl.panel.Panels.table;
import static io.panelwright.dsl.transform.Transformations.organize;

import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.Mapping;
import io.panelwright.dsl.field.TableCell;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.panel.Table;
import io.panelwright.dsl.query.Owner;

/** Panels that two sections share: the targets of a server, and counts of UP and DOWN. */
final class TargetPanels {

  private static final String ALL = "up";

  private TargetPanels() {}

  /** Job, instance and state of each target; targets that are down come first. */
  static Table targets(String title, Owner owner) {
    return table(title, Units.NUMBER, owner.query(ALL).instant().table())
        .transform(
            organize()
                .hide("Time", "__name__")
                .order("job", "instance", "Value")
                .rename("Value", "state"))
        .overrides(
            override(byName("state")).mappings(upOrDown()).cell(TableCell.coloredBackground()))
        .sortBy("state", false)
        .noValue("NO ANSWER");
  }

  static Mapping[] upOrDown() {
    return new Mapping[] {
      Mapping.value(1, "UP").color(Color.GREEN), Mapping.value(0, "DOWN").color(Color.RED)
    };
  }
}
