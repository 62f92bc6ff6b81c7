/** The commands that talk to a Grafana: {@code push}, {@code drift}, {@code pull}. */
package io.panelwright.cli.deliver;
