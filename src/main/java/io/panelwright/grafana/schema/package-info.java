/**
 * Grafana's schema per profile: panel types with options and defaults, field options,
 * transformations, reducers, units, matchers and variable types.
 *
 * <p>Entry point: {@link io.panelwright.grafana.schema.GrafanaSchema}. The data is one resource,
 * {@code schema.json}. A <em>profile</em> is a Grafana version that dashboards are written for. May
 * use {@code json} and {@code text}.
 */
package io.panelwright.grafana.schema;
