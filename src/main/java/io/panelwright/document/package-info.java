/**
 * A dashboard's JSON: the whole tree without loss, typed views on it, and the form that Grafana
 * would save.
 *
 * <p>Entry points: {@link io.panelwright.document.DashboardDocument} to look at any dashboard,
 * {@link io.panelwright.document.Canonical} for the form. Views never fail on strange JSON: what is
 * missing or of another type is empty. May use {@code json}.
 */
package io.panelwright.document;
