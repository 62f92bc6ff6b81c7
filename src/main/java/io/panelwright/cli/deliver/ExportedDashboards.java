package io.panelwright.cli.deliver;

import io.panelwright.cli.AtomicFiles;
import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.Console;
import io.panelwright.cli.WrongUsageException;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.dsl.Dashboard;
import io.panelwright.json.JsonObject;
import io.panelwright.text.ShortList;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Dashboards that were exported from the browser. */
final class ExportedDashboards {

  private ExportedDashboards() {}

  /**
   * Reads files.
   *
   * @return the dashboards of any format, by uid
   * @throws CannotRunException if a file cannot be read or is no dashboard
   * @throws WrongUsageException if the source has no dashboard with the uid of a file
   */
  static Map<String, JsonObject> read(
      Console console, List<Path> files, Collection<Dashboard> dashboards) {
    Set<String> known = new TreeSet<>();
    dashboards.forEach(dashboard -> known.add(dashboard.uid()));
    Map<String, JsonObject> exported = new LinkedHashMap<>();
    for (Path file : files) {
      String text =
          AtomicFiles.readText(console.resolve(file))
              .orElseThrow(() -> new CannotRunException(file + " does not exist; check --from"));
      DashboardFile.ReadResult read = DashboardFile.read(file.toString(), text);
      if (read.file().isEmpty()) {
        console.printFindings(read.findings());
        throw new CannotRunException(file + " is no dashboard; export one as JSON in Grafana");
      }
      String uid = read.file().get().document().uid();
      if (!known.contains(uid)) {
        throw new WrongUsageException(
            file
                + " has the dashboard \""
                + uid
                + "\", which the source does not have\n  → its uids: "
                + ShortList.format(known));
      }
      if (exported.put(uid, read.file().get().sourceDashboard()) != null) {
        throw new WrongUsageException("two files of --from have the dashboard \"" + uid + "\"");
      }
    }
    return exported;
  }
}
