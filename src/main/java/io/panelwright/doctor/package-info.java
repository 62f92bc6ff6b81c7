/**
 * Live checks: why a panel shows nothing, and whether the stack is sane.
 *
 * <p>Entry points: {@link io.panelwright.doctor.Doctor} and {@link io.panelwright.doctor.Sanity}.
 * What panels ask stands in {@code doctor.ask}, the causes in {@code doctor.cause}. A
 * <em>stand-in</em> is what a query shows instead of its own series, such as -1 for "down". May use
 * the JDK, {@code document}, {@code contract}, {@code promql}, {@code http}, {@code prometheus} and
 * {@code grafana}.
 */
package io.panelwright.doctor;
