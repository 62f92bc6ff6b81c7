package io.panelwright.document;

import io.panelwright.json.JsonObject;
import java.util.List;

/**
 * A v2 dashboard in two parts: what the classic form can say of it, and what it cannot.
 *
 * @param document the classic dashboard, with a row for each section
 * @param sections what only v2 says of them, in the same order
 * @param layout tabs and rows as the file nests them, each setting spelled out; in place of the
 *     panels of a section stands {@code {"kind": "Section", "spec": {"index": 0}}}
 * @param told what neither part says
 */
public record V2Source(
    DashboardDocument document, List<V2Section> sections, JsonObject layout, List<Told> told) {

  /**
   * What became of something that the dsl or the classic form has no place for.
   *
   * @param place such as {@code dashboard} or {@code "Latency"}
   */
  public record Told(String what, String place) {}

  /** The kind of what stands in the layout for the panels of a section. */
  public static final String SECTION = "Section";

  public V2Source {
    sections = List.copyOf(sections);
    told = List.copyOf(told);
  }
}
