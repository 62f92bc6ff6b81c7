package io.panelwright.dashboard;

import io.panelwright.json.JsonObject;
import java.util.List;

/**
 * A v2 dashboard as a classic dashboard plus the settings that only v2 has.
 *
 * @param document the classic dashboard, with a row for each section
 * @param sections the v2 settings of these sections, in the same order
 * @param layout tabs and rows as the file nests them, with all defaults; the panels of a section
 *     are replaced by {@code {"kind": "Section", "spec": {"index": 0}}}
 * @param notes the members that are lost or changed
 */
public record V2DashboardView(
    DashboardDocument document,
    List<V2Section> sections,
    JsonObject layout,
    List<ConversionNote> notes) {

  /**
   * Note about a member that the dsl or the classic format cannot represent.
   *
   * @param message how the member was converted
   * @param place such as {@code dashboard} or {@code "Latency"}
   */
  public record ConversionNote(String message, String place) {}

  /** The kind of the layout node that replaces a section's panels. */
  public static final String SECTION = "Section";

  public V2DashboardView {
    sections = List.copyOf(sections);
    notes = List.copyOf(notes);
  }
}
