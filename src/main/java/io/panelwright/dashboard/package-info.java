/**
 * A dashboard's JSON: the complete tree, typed views of it, and its canonical JSON.
 *
 * <p>Entry points: {@link io.panelwright.dashboard.DashboardDocument} for any dashboard, {@link
 * io.panelwright.dashboard.DashboardFiles} for a file of any form, {@link
 * io.panelwright.dashboard.CanonicalJson} for the canonical JSON. A view never fails: a member that
 * is missing or has the wrong type is empty. A v2 dashboard is converted to the classic model; each
 * converted value has an <em>origin</em> in the file. May use {@code json}, {@code diagnostic},
 * {@code text} and {@code document}.
 */
package io.panelwright.dashboard;
