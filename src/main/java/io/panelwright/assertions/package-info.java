/**
 * Assertions for the tests of dashboard authors, on AssertJ, which they bring themselves.
 *
 * <p>Entry point: {@link io.panelwright.assertions.DashboardAssertions#assertThat}. A dashboard is
 * looked at as policies look at it. May use {@code dsl}, {@code assemble}, {@code document}, {@code
 * contract}, {@code policy}, {@code lint}, {@code diff} and what these use.
 */
package io.panelwright.assertions;
