/**
 * JSON as immutable values that lose nothing: numbers keep their text, members keep their order.
 *
 * <p>Entry points: {@link io.panelwright.json.Json}, {@link io.panelwright.json.JsonReader}, {@link
 * io.panelwright.json.JsonWriter}; for texts as they stand in files, {@link
 * io.panelwright.json.JsonPositions} and {@link io.panelwright.json.JsonEditor}. May use Jackson's
 * streaming parser and {@code diagnostic}.
 */
package io.panelwright.json;
