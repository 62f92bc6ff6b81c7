/**
 * Which policies there are, and what they find in a dashboard as a house wants it.
 *
 * <p>Entry points: {@link io.panelwright.lint.Policies} lists all policies, {@link
 * io.panelwright.lint.Linter} runs those that a {@link io.panelwright.lint.Configuration} leaves
 * on. Stands above {@code policy} and its packages of rules, which do not know each other.
 */
package io.panelwright.lint;
