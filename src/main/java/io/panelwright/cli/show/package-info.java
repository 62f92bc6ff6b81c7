/** The command {@code show}: the panels of a dashboard with live data, as text or JSON. */
package io.panelwright.cli.show;
