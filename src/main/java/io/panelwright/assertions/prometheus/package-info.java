/**
 * A real Prometheus with the series of tests: their notation, their transfer, and a client that
 * sees the series of one test only.
 *
 * <p>Entry points: {@link io.panelwright.assertions.prometheus.SeriesNotation} and {@link
 * io.panelwright.assertions.prometheus.TestPrometheus}. The package starts a process, writes to a
 * temporary folder, and opens a port on loopback.
 */
package io.panelwright.assertions.prometheus;
