/**
 * State timelines and status histories: rows of colored bands.
 *
 * <p>Entry point: {@link io.panelwright.show.state.StateContents}.
 */
package io.panelwright.show.state;
