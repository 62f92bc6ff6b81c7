/**
 * The test kit: AssertJ assertions for dashboards, and fixture folders for lint rules and diffs.
 *
 * <p>Entry points: {@link io.panelwright.assertions.DashboardAssertions#assertThat}, {@link
 * io.panelwright.assertions.RuleFixtures}, {@link io.panelwright.assertions.DiffFixtures}, {@link
 * io.panelwright.assertions.GoldenFile}. AssertJ is an optional dependency, which only the
 * assertions need. The package reads files; with {@code -Dgolden=true} it writes expected output.
 */
package io.panelwright.assertions;
