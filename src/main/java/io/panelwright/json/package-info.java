/**
 * Lossless immutable JSON values: numbers keep their text, members keep their order.
 *
 * <p>Entry points: {@link io.panelwright.json.Json}, {@link io.panelwright.json.JsonReader}, {@link
 * io.panelwright.json.JsonWriter}, {@link io.panelwright.json.JsonPointer}; for the text of a file,
 * {@link io.panelwright.json.JsonPositions} and {@link io.panelwright.json.JsonEditor}; for
 * responses of servers, {@link io.panelwright.json.RecordReader}. May use {@code text} and Jackson.
 */
package io.panelwright.json;
