package io.panelwright.preview;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.GridPos;
import io.panelwright.dashboard.PanelView;
import io.panelwright.grafana.interpolation.VariableInterpolator;
import io.panelwright.preview.DashboardPage.PagePanel;
import io.panelwright.preview.DashboardPage.PageSection;
import io.panelwright.preview.DashboardPage.PanelPlace;
import io.panelwright.preview.DashboardPage.SectionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sections of a dashboard on the page. */
final class PageLayout {

  private static final int UNIT = 38;
  private static final int GAP = 8;

  private final DashboardDocument document;
  private final VariableInterpolator interpolator;

  PageLayout(DashboardDocument document, VariableInterpolator interpolator) {
    this.document = document;
    this.interpolator = interpolator;
  }

  Optional<PanelView> panel(String key) {
    return document.panels().stream().filter(panel -> key(panel).equals(key)).findFirst();
  }

  private static String key(PanelView panel) {
    return String.valueOf(panel.id().orElse(0L));
  }

  List<PageSection> sections(int width) {
    List<PageSection> sections = new ArrayList<>();
    Optional<PanelView> row = Optional.empty();
    List<PanelView> panels = new ArrayList<>();
    for (PanelView panel : document.panels()) {
      if (panel.isRow()) {
        add(sections, row, panels, width);
        row = Optional.of(panel);
        panels = new ArrayList<>();
      } else {
        panels.add(panel);
      }
    }
    add(sections, row, panels, width);
    return sections;
  }

  private void add(
      List<PageSection> sections, Optional<PanelView> row, List<PanelView> panels, int width) {
    int top = panels.stream().mapToInt(panel -> pos(panel).y()).min().orElse(0);
    List<PagePanel> placed =
        panels.stream().map(panel -> place(panel, pos(panel), top, width)).toList();
    int height =
        placed.stream().mapToInt(p -> p.place().y() + p.place().height()).max().orElse(0);
    if (row.isPresent() || !placed.isEmpty()) {
      sections.add(
          new PageSection(
              row.map(PageLayout::key).orElse("top"),
              row.isPresent() ? SectionKind.ROW : SectionKind.PANELS,
              row.map(PanelView::title).map(interpolator::interpolateTitle).orElse(""),
              row.map(r -> r.json().isTrue("collapsed")).orElse(false),
              height,
              placed,
              List.of()));
    }
  }

  private static GridPos pos(PanelView panel) {
    return panel.gridPos().orElse(new GridPos(0, 0, 12, 8));
  }

  private PagePanel place(PanelView panel, GridPos pos, int top, int width) {
    int column = (width + GAP) / GridPos.COLUMNS;
    return new PagePanel(
        key(panel),
        interpolator.interpolateTitle(panel.title()),
        panel.type(),
        panel.json().isTrue("transparent"),
        new PanelPlace(
            pos.x() * column,
            (pos.y() - top) * UNIT,
            pos.w() * column - GAP,
            pos.h() * UNIT - GAP),
        List.of());
  }
}
