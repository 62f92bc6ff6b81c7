package io.panelwright.deliver.push;

import io.panelwright.client.grafana.GrafanaFolder;
import java.util.List;

/**
 * The folder of a push.
 *
 * @param path of titles, such as {@code Trading/Live}
 * @param missing the folders that are to be created, from the top; empty if the folder exists
 */
public record TargetFolder(String uid, String path, List<GrafanaFolder> missing) {

  public TargetFolder {
    missing = List.copyOf(missing);
  }

  /** Whether the folder exists. */
  public boolean exists() {
    return missing.isEmpty();
  }
}
