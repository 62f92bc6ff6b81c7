/**
 * Migration of one panel: retired panel types become current ones, options of older plugin versions
 * become current options.
 *
 * <p>Entry point: {@link io.panelwright.importer.migration.panel.PanelMigrations}. A migration
 * lists the members that it reads; members that no migration reads are reported.
 */
package io.panelwright.importer.migration.panel;
