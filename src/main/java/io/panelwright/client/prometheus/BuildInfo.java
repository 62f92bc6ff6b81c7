package io.panelwright.client.prometheus;

/**
 * The build information of a server.
 *
 * @param version such as {@code 2.42.0}; empty if unknown
 */
public record BuildInfo(String version) {}
