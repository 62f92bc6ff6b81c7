package peaktrade.dashboards;

import static io.panelwright.dsl.field.FieldMatcher.byName;
import static io.panelwright.dsl.panel.FieldOverride.override;
import static io.panelwright.dsl.panel.Panels.table;
import static io.panelwright.dsl.transform.Transformations.organize;

import io.panelwright.dsl.field.Mapping;
import io.panelwright.dsl.field.TableCell;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.panel.States;
import io.panelwright.dsl.panel.Table;
import io.panelwright.dsl.query.Owner;

/** Panels that several sections share: the targets of a server, and their states. */
final class TargetPanels {

  /** The series that takes the place of all targets if a server has none. */
  static final String NO_TARGETS = "label_replace(absent(up) - 2, \"job\", \"(none)\", \"\", \"\")";

  private TargetPanels() {}

  /** Job, instance and state of each target; targets that are down come first. */
  static Table targets(String title, Owner owner) {
    return table(title, Units.NUMBER, owner.query(orNoTargets("up")).instant().table())
        .transform(
            organize()
                .hide("Time", "__name__")
                .order("job", "instance", "Value")
                .rename("Value", "state"))
        .overrides(override(byName("state")).mappings(states()).cell(TableCell.coloredBackground()))
        .sortBy("state", false)
        .noValue(States.NO_ANSWER);
  }

  /** Adds the result -1 with the job {@code (none)} if a server has no targets. */
  static String orNoTargets(String promql) {
    return promql + " or on() " + NO_TARGETS;
  }

  /** The states of targets, and of a server without targets. */
  static Mapping[] states() {
    return States.orNoAnswer(States.up(1), States.down(0), States.noTargets(-1));
  }
}
