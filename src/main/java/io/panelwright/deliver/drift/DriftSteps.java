package io.panelwright.deliver.drift;

import java.util.Optional;

/** What a reader can do about drift. */
final class DriftSteps {

  private static final String EITHER =
      "panelwright pull takes Grafana's values into the source; panelwright push --overwrite UID"
          + " writes the source's";

  private DriftSteps() {}

  /** The next step, for all dashboards in the state. */
  static Optional<String> of(DriftState state) {
    return switch (state) {
      case IN_SYNC, MIGRATED -> Optional.empty();
      case OURS, MISSING -> Optional.of("panelwright push saves it");
      case THEIRS -> Optional.of("panelwright pull brings the changes into the source");
      case BOTH -> Optional.of("panelwright pull, then panelwright push");
      case CONFLICT, DIFFERENT, NEVER_PUSHED -> Optional.of(EITHER);
      case MOVED -> Optional.of("panelwright push --move moves it back");
      case GRAFANA_ONLY -> Optional.of("panelwright push --prune deletes it");
      case UNREADABLE -> Optional.of("remove the reason, and compare again");
    };
  }
}
