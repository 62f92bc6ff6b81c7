package io.panelwright.grafana;

import io.panelwright.json.JsonObject;
import java.util.Optional;

/**
 * A dashboard as Grafana shows it now.
 *
 * @param json the dashboard, with Grafana's {@code id} and {@code version} in it
 * @param version counts its saves
 * @param folderUid empty for the top
 * @param provisionedFrom the file's path below its provider's folder, if it comes from a file
 * @param url its path in Grafana
 */
public record LiveDashboard(
    JsonObject json,
    long version,
    String folderUid,
    Optional<String> provisionedFrom,
    String url) {}
