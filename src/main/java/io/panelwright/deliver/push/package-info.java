/**
 * Push: saves rendered dashboards in a folder of a Grafana, and overwrites the work of no user.
 *
 * <p>Entry point: {@link io.panelwright.deliver.push.PushRun}. It checks account, folder,
 * datasources and panel plugins, compares each dashboard with the stored one, saves those that
 * differ, and reads back what was stored. Nothing is kept between two runs: the state is in
 * Grafana's version history.
 */
package io.panelwright.deliver.push;
