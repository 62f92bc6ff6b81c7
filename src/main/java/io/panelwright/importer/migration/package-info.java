/**
 * Migration of classic dashboards of any schemaVersion to the current one, as Grafana does it on
 * load.
 *
 * <p>Entry point: {@link io.panelwright.importer.migration.DashboardMigration}. Each change is
 * logged with the places that it touched.
 */
package io.panelwright.importer.migration;
