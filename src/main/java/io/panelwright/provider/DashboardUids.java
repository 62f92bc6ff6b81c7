package io.panelwright.provider;

import io.panelwright.diagnostic.Finding;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.internal.CallSite;
import io.panelwright.text.PortableFileName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The uids of a run, which name its files. */
public final class DashboardUids {

  private record First(String uid, String title, CallSite site) {}

  // Only looked up, never iterated.
  private final Map<String, First> byFile = new HashMap<>();

  /** Adds a dashboard; returns an error if its uid cannot name a file of its own. */
  public Optional<Finding> add(Dashboard dashboard) {
    String uid = dashboard.uid();
    First first =
        byFile.putIfAbsent(
            PortableFileName.withoutCase(uid), new First(uid, dashboard.title(), dashboard.site()));
    if (PortableFileName.isReserved(uid)) {
      return Optional.of(reserved(dashboard));
    }
    return Optional.ofNullable(first).map(other -> duplicate(dashboard, other));
  }

  private static Finding duplicate(Dashboard dashboard, First first) {
    return Finding.error(
        "dashboard-uid-duplicate",
        dashboard.site().place().child(dashboard.title()),
        "dashboard uid \""
            + dashboard.uid()
            + (dashboard.uid().equals(first.uid)
                ? "\" is used twice, first by \""
                : "\" has the same file on Windows and macOS as \"" + first.uid + "\" of \"")
            + first.title
            + "\" ("
            + first.site
            + ")",
        "change one of the uids");
  }

  private static Finding reserved(Dashboard dashboard) {
    return Finding.error(
        "dashboard-uid-reserved",
        dashboard.site().place().child(dashboard.title()),
        "dashboard uid \"" + dashboard.uid() + "\" cannot name a file on Windows",
        "choose another uid");
  }
}
