package io.panelwright.testing.grafana;

import io.panelwright.json.JsonObject;

/**
 * A saved state of a dashboard.
 *
 * @param number grows with each save in legacy storage, with each change in unified storage
 * @param resourceVersion of the resource API
 * @param content without {@code id} and {@code version}; the {@code spec} of a v2 dashboard
 * @param apiVersion through which it was saved, such as {@code v0alpha1}
 * @param metadata the annotations, labels and finalizers that were sent
 * @param restoredFrom the number of the restored version, or 0
 */
record FakeVersion(
    long number,
    long resourceVersion,
    JsonObject content,
    String folderUid,
    String apiVersion,
    JsonObject metadata,
    String message,
    FakeAccount author,
    String time,
    long restoredFrom) {}
