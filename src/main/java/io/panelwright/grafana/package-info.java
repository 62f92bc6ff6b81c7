/**
 * Asks Grafana over its classic HTTP API what it shows and where it gets it from.
 *
 * <p>Entry point: {@link io.panelwright.grafana.Grafana#at}. May use {@code http} and {@code json}.
 * No Grafana runs where the tests do: they use recorded answers, whose shapes are those that
 * Grafana's sources and documentation of 12.2 to 13.2 give.
 */
package io.panelwright.grafana;
