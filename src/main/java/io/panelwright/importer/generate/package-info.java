/**
 * Finds the calls of dsl methods that produce a dashboard's JSON.
 *
 * <p>Entry point: {@link io.panelwright.importer.generate.DashboardGenerator}. The table of methods
 * is {@code dsl-methods.json}, read by {@link io.panelwright.importer.generate.DslMethods}.
 */
package io.panelwright.importer.generate;
