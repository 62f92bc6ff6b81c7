/**
 * A dashboard's JSON: the whole tree without loss, typed views on it, and the form that Grafana
 * would save.
 *
 * <p>Entry points: {@link io.panelwright.document.DashboardDocument} to look at any dashboard,
 * {@link io.panelwright.document.DashboardFile} to read one from a file of any form, {@link
 * io.panelwright.document.Canonical} for the form. Views never fail on strange JSON: what is
 * missing or of another type is empty.
 *
 * <p>A v2 dashboard is seen as the classic one that shows the same. Its <em>view</em> is made from
 * a <em>draft</em>, which notes for each value its <em>origin</em> in the file. May use {@code
 * json}.
 */
package io.panelwright.document;
