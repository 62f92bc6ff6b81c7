package io.panelwright.discovery;

/**
 * A rule of a server.
 *
 * @param recording whether it records a series; otherwise it is an alert
 * @param name of the series or the alert
 * @param query in PromQL
 */
public record DiscoveredRule(boolean recording, String name, String query) {}
