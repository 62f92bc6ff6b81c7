package peaktrade.dashboards;

import static io.panelwright.dsl.FieldOverride.override;
import static io.panelwright.dsl.Matcher.byName;
import static io.panelwright.dsl.Panels.table;
import static io.panelwright.dsl.Transformations.organize;

import io.panelwright.dsl.Cell;
import io.panelwright.dsl.Color;
import io.panelwright.dsl.Mapping;
import io.panelwright.dsl.Owner;
import io.panelwright.dsl.Table;
import io.panelwright.dsl.Units;

/** What two sections show in the same way: the targets of a server, and UP and DOWN. */
final class Targets {

  private static final String ALL = "up";

  private Targets() {}

  /** Job, instance and state of each target, those that are down on top. */
  static Table targets(String title, Owner owner) {
    return table(title, Units.NUMBER, owner.query(ALL).instant().table())
        .transform(
            organize()
                .hide("Time", "__name__")
                .order("job", "instance", "Value")
                .rename("Value", "state"))
        .overrides(override(byName("state")).mappings(upOrDown()).cell(Cell.coloredBackground()))
        .sortBy("state", false)
        .noValue("NO ANSWER");
  }

  static Mapping[] upOrDown() {
    return new Mapping[] {
      Mapping.value(1, "UP").color(Color.GREEN), Mapping.value(0, "DOWN").color(Color.RED)
    };
  }
}
