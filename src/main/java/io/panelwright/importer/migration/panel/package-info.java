/**
 * What a newer Grafana makes of one panel's JSON: panel types that are gone become today's, and
 * options of older versions of a plugin become today's options. Each conversion is a class of its
 * own and states which members it reads; what none reads is named, never lost in silence.
 *
 * <p>Entry point: {@link io.panelwright.importer.migration.panel.PanelMigrations}. May use {@code
 * json}, {@code vocabulary} and {@code diagnostic}.
 *
 * <p>A <em>conversion</em> makes today's panel of one whose settings lie in old places: in members
 * of the panel itself instead of {@code options} and {@code fieldConfig}. A <em>change</em> mends
 * options that lie where they belong but have an old form.
 */
package io.panelwright.importer.migration.panel;
