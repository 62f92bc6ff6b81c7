/**
 * Why a query shows nothing: one class for each cause, tried in order, each with its proof.
 *
 * <p>Entry point: {@link io.panelwright.doctor.cause.Causes}. A <em>culprit</em> is the innermost
 * part of a query that empties it, found by asking for its parts. A cause is <em>rightly</em> so
 * when nothing is wrong: no order yet, no alert firing. May use the JDK, {@code doctor.ask} and
 * what that uses.
 */
package io.panelwright.doctor.cause;
