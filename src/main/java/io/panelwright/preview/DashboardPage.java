package io.panelwright.preview;

import io.panelwright.paneldata.DashboardVariable;
import io.panelwright.show.layout.PixelBox;
import io.panelwright.show.model.AnnotationLayer;
import io.panelwright.show.model.DisplayLink;
import java.util.List;

/**
 * A dashboard's page without the contents of its panels.
 *
 * @param annotations the annotation queries, without their events
 * @param crosshair {@code default}, {@code crosshair} or {@code tooltip}: whether graphs share it
 * @param notes about the data, such as "simulated data"
 */
public record DashboardPage(
    String uid,
    String title,
    List<SectionFrame> sections,
    List<DashboardVariable> variables,
    List<DisplayLink> links,
    List<AnnotationLayer> annotations,
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
  public record SectionFrame(
      String key,
      SectionKind kind,
      String title,
      boolean collapsed,
      int height,
      List<PanelFrame> panels,
      List<SectionFrame> sections) {

    public SectionFrame {
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

  /**
   * A panel's place in its section, in pixels.
   *
   * @param layers the indexes of the annotation layers that the panel shows
   */
  public record PanelFrame(
      String key,
      String title,
      String type,
      boolean transparent,
      PixelBox box,
      List<Integer> layers) {

    public PanelFrame {
      layers = List.copyOf(layers);
    }
  }
}
