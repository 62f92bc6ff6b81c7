/**
 * The test kit: AssertJ assertions for dashboards and for panels with data, and fixture folders for
 * lint rules and diffs.
 *
 * <p>Entry points: {@link io.panelwright.assertions.DashboardAssertions#assertThat}, {@link
 * io.panelwright.assertions.ProviderDashboards}, {@link
 * io.panelwright.assertions.PrometheusExtension}, {@link io.panelwright.assertions.Scenario},
 * {@link io.panelwright.assertions.RuleFixtures}, {@link io.panelwright.assertions.DiffFixtures},
 * {@link io.panelwright.assertions.GoldenFile}. AssertJ and JUnit are optional dependencies, which
 * only the assertions and the extension need. The package reads files; with {@code -Dgolden=true}
 * it writes expected output. The extension starts a Prometheus, which opens a port on loopback.
 */
package io.panelwright.assertions;
