package io.panelwright.export;

/**
 * Settings of files that Grafana provisions.
 *
 * @param path of the dashboards on Grafana's machine
 * @param uiUpdates whether users can save a dashboard in Grafana
 * @param datasources whether the contracts' datasources are provisioned, too
 */
public record ProvisioningSettings(String path, boolean uiUpdates, boolean datasources) {

  /** The settings without options. */
  public static final ProvisioningSettings DEFAULT =
      new ProvisioningSettings("/var/lib/grafana/dashboards", false, false);
}
