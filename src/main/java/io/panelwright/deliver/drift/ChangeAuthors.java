package io.panelwright.deliver.drift;

import io.panelwright.client.grafana.DashboardVersion;
import io.panelwright.deliver.Base;
import io.panelwright.deliver.ChangeSide;
import io.panelwright.deliver.ComparedElement;
import io.panelwright.deliver.ThreeWayComparison;
import io.panelwright.diff.DashboardDiff;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the saves that changed the elements of a dashboard. */
final class ChangeAuthors {

  /** Newest first. */
  private final List<Step> steps = new ArrayList<>();

  private ChangeAuthors() {}

  /** A save and its changes. */
  private record Step(RecordedSave save, DashboardDiff diff) {}

  /** Compares the versions since the last push; of many, the saves are only listed. */
  static ChangeAuthors of(Base.LastPush push, Profile profile) {
    var authors = new ChangeAuthors();
    List<DashboardVersion> later = push.later();
    boolean isComplete = later.stream().noneMatch(version -> version.content().isEmpty());
    for (int i = 0; isComplete && i < later.size(); i++) {
      DashboardVersion before = i + 1 < later.size() ? later.get(i + 1) : push.version();
      JsonObject content = later.get(i).content();
      DashboardDiff diff =
          ThreeWayComparison.compare(Optional.empty(), before.content(), content, profile)
              .remaining();
      authors.steps.add(new Step(RecordedSave.of(later.get(i)), diff));
    }
    return authors;
  }

  /** The newest save that changed the element; empty for changes of the source only. */
  Optional<RecordedSave> lastSave(ComparedElement element) {
    boolean inGrafana =
        element.changes().stream().anyMatch(change -> change.side() != ChangeSide.OURS);
    return steps.stream()
        .filter(step -> inGrafana)
        .filter(step -> step.diff.changedElements().stream().anyMatch(element::isSame))
        .map(Step::save)
        .findFirst();
  }
}
