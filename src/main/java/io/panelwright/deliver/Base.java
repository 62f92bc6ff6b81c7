package io.panelwright.deliver;

import io.panelwright.client.grafana.DashboardVersion;
import java.util.List;

/** What we pushed last, as far as Grafana's history shows it. */
public sealed interface Base {

  /**
   * The newest version that we saved.
   *
   * @param later the versions that users saved afterwards, newest first; if they are many, without
   *     their contents
   */
  record LastPush(DashboardVersion version, SaveMessage message, List<DashboardVersion> later)
      implements Base {

    public LastPush {
      later = List.copyOf(later);
    }

    /** Whether Grafana still has this version: no user saved the dashboard afterwards. */
    public boolean isCurrent() {
      return later.isEmpty();
    }
  }

  /** The history has no save of this project and environment. */
  record NeverPushed() implements Base {}

  /**
   * The history cannot be read, or its old versions are gone.
   *
   * @param reason one sentence
   * @param needsPermission whether another account could read it
   */
  record Unknown(String reason, boolean needsPermission) implements Base {

    public Unknown(String reason) {
      this(reason, false);
    }
  }
}
