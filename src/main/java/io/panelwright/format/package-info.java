/**
 * Output formats of an assembled dashboard: classic JSON and the resources v1 and v2.
 *
 * <p>Entry point: {@link io.panelwright.format.DashboardFormat}. A write also returns a warning for
 * each setting that the format lacks. v2 is converted from the classic JSON; settings that only v2
 * has come from the dsl's sections.
 */
package io.panelwright.format;
