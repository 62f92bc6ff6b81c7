/**
 * Which policies there are, and what they find in a dashboard.
 *
 * <p>Entry points: {@link io.panelwright.lint.Policies} lists all policies, {@link
 * io.panelwright.lint.Lint} runs them. Stands above {@code policy} and its packages of rules, which
 * do not know each other.
 */
package io.panelwright.lint;
