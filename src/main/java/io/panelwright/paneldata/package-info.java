/**
 * The panels of a dashboard with data from its servers: resolves variables, runs queries, makes
 * frames and computes displays.
 *
 * <p>Entry point: {@link io.panelwright.paneldata.LiveDashboard}.
 */
package io.panelwright.paneldata;
