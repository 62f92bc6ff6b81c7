package io.panelwright.stack;

import io.panelwright.contract.Contract;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Configuration made from a contract alone: the same bytes everywhere. */
public final class StackFiles {

  private StackFiles() {}

  /**
   * All files by their paths: Prometheus, Grafana and a compose file.
   *
   * @param dashboards path of the rendered dashboards' folder, from the compose file
   */
  public static Map<String, String> all(Contract contract, Placement placement, String dashboards) {
    Map<String, String> files = new LinkedHashMap<>(prometheus(contract, placement));
    files.putAll(new GrafanaFiles(contract, placement).files());
    files.put(ComposeFile.PATH, new ComposeFile(contract, placement, dashboards).text());
    return Collections.unmodifiableMap(files);
  }

  /** The configuration of the Prometheus servers alone. */
  static Map<String, String> prometheus(Contract contract, Placement placement) {
    return new PrometheusFiles(contract, placement).files();
  }

  /** What stands at the top of every file. */
  static String made(Contract contract, String what) {
    return what
        + ", made by `panelwright stack config` from the contract of "
        + contract.name()
        + ".\nDo not edit: change the contract, and make it anew.";
  }
}
