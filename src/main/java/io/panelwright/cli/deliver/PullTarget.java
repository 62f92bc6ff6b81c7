package io.panelwright.cli.deliver;

import io.panelwright.deliver.ComparedElement;
import io.panelwright.environment.EnvironmentInversion.Mark;
import io.panelwright.json.JsonObject;
import java.util.List;

/**
 * What a dashboard of the source should render.
 *
 * @param json the classic dashboard, without an environment
 * @param state one line for the user
 * @param conflicts elements that source and Grafana changed in different ways
 * @param marks changes that belong to the environment instead
 */
record PullTarget(
    JsonObject json, String state, List<ComparedElement> conflicts, List<Mark> marks) {

  PullTarget {
    conflicts = List.copyOf(conflicts);
    marks = List.copyOf(marks);
  }

  /** A dashboard that stays as it is. */
  static PullTarget unchanged(JsonObject json, String state) {
    return new PullTarget(json, state, List.of(), List.of());
  }
}
