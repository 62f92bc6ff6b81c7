package io.panelwright.prometheus;

import java.util.Optional;

/**
 * What runs.
 *
 * @param version such as {@code 2.42.0}, which VictoriaMetrics and Mimir also pretend
 * @param application where it says so, as Mimir does; Prometheus does not
 */
public record BuildInfo(String version, Optional<String> application) {}
