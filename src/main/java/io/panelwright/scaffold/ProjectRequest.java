package io.panelwright.scaffold;

import io.panelwright.discovery.DiscoveredSystem;

/**
 * The facts from which a project is generated.
 *
 * @param name displayed name of the team or service, with a letter or digit
 * @param packageName of the Java classes, in lower case
 * @param version of Panelwright on which the project depends
 * @param servers Prometheus servers; if there are none, one on the default port is assumed
 * @param scrapes of producers, which the first server is to make
 */
public record ProjectRequest(
    String name,
    String packageName,
    String version,
    DiscoveredSystem servers,
    DiscoveredSystem scrapes) {}
