package io.panelwright.preview;

import io.panelwright.show.model.DisplayLink;
import java.util.List;
import java.util.Optional;

/**
 * A dashboard's page without the contents of its panels.
 *
 * @param notes about the data, such as "simulated data"
 */
public record DashboardPage(
    String uid,
    String title,
    List<PageSection> sections,
    List<PageVariable> variables,
    List<DisplayLink> links,
    List<AnnotationSwitch> annotations,
    PageTime time,
    String crosshair,
    List<String> notes) {

  public DashboardPage {
    sections = List.copyOf(sections);
    variables = List.copyOf(variables);
    links = List.copyOf(links);
    annotations = List.copyOf(annotations);
    notes = List.copyOf(notes);
  }

  /** A copy with another note about the data. */
  public DashboardPage withNote(String note) {
    return new DashboardPage(
        uid, title, sections, variables, links, annotations, time, crosshair, List.of(note));
  }

  /**
   * The time range.
   *
   * @param from as the page's URL has it, such as {@code now-15m}
   * @param refresh the interval of the automatic refresh, such as {@code 10s}; empty for none
   * @param zone the time zone of all times
   */
  public record PageTime(
      String from, String to, long fromMillis, long toMillis, String refresh, String zone) {}

  /** A part of the page: panels, a row, or tabs. */
  public record PageSection(
      String key,
      SectionKind kind,
      String title,
      boolean collapsed,
      int height,
      List<PagePanel> panels,
      List<PageSection> sections) {

    public PageSection {
      panels = List.copyOf(panels);
      sections = List.copyOf(sections);
    }
  }

  /** What a section is: panels without a heading, a row, a group of tabs, or one of them. */
  public enum SectionKind {
    PANELS,
    ROW,
    TABS,
    TAB
  }

  /** A panel's place in its section, in pixels. */
  public record PagePanel(
      String key,
      String title,
      String type,
      boolean transparent,
      int x,
      int y,
      int width,
      int height) {}

  /**
   * A variable as a menu, a text field or a constant.
   *
   * @param kind {@code menu}, {@code text} or {@code constant}
   * @param error the failure of the query for its options
   */
  public record PageVariable(
      String name,
      String label,
      String kind,
      boolean multi,
      boolean includeAll,
      List<String> selected,
      String text,
      List<VariableChoice> options,
      Optional<String> error) {

    public PageVariable {
      selected = List.copyOf(selected);
      options = List.copyOf(options);
    }
  }

  /** A value that a viewer can choose. */
  public record VariableChoice(String value, String text) {}

  /** An annotation query and whether it is on. */
  public record AnnotationSwitch(String name, boolean enabled, String color) {}

  /**
   * An event in the graphs.
   *
   * @param toMillis the end of a region; the start for a point in time
   */
  public record AnnotationEvent(
      String name, String color, long fromMillis, long toMillis, String title, String text) {}
}
