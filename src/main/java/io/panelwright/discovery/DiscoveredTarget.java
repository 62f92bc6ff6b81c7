package io.panelwright.discovery;

/**
 * A target of a job.
 *
 * @param url of its metrics
 * @param instance its {@code instance} label
 * @param up whether the last scrape was successful
 */
public record DiscoveredTarget(String url, String instance, boolean up) {}
