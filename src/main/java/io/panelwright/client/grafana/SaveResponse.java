package io.panelwright.client.grafana;

/**
 * The response to a save. The version in it can be the one before (legacy storage, unchanged
 * content): read the dashboard back instead.
 *
 * @param path the page of the dashboard on the server, such as {@code /d/uid/slug}; empty from the
 *     resource API
 */
public record SaveResponse(String uid, String path) {}
