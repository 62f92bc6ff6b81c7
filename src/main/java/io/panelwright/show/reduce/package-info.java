/**
 * Reducers: one value for all values of a field.
 *
 * <p>Entry point: {@link io.panelwright.show.reduce.Reducers}.
 */
package io.panelwright.show.reduce;
