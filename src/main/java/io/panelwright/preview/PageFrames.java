package io.panelwright.preview;

import io.panelwright.grafana.interpolation.VariableInterpolator;
import io.panelwright.grafana.interpolation.VariableValue.LabeledValue;
import io.panelwright.preview.DashboardPage.PanelFrame;
import io.panelwright.preview.DashboardPage.SectionFrame;
import io.panelwright.preview.DashboardPage.SectionKind;
import io.panelwright.show.layout.PageLayout;
import io.panelwright.show.layout.PagePanel;
import io.panelwright.show.layout.PageSection;
import io.panelwright.show.model.AnnotationLayer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The frames of a page's sections and panels. Their keys stay the same while variables, size and
 * sources change, so that the page keeps what has not changed.
 */
final class PageFrames {

  private final Map<String, Integer> used = new LinkedHashMap<>();
  private final Map<String, PagePanel> panels = new LinkedHashMap<>();
  private final List<SectionFrame> sections = new ArrayList<>();
  private final VariableInterpolator interpolator;
  private final List<AnnotationLayer> layers;

  PageFrames(PageLayout layout, VariableInterpolator interpolator, List<AnnotationLayer> layers) {
    this.interpolator = interpolator;
    this.layers = layers;
    Map<String, List<SectionFrame>> tabs = new LinkedHashMap<>();
    for (PageSection section : layout.sections()) {
      SectionFrame frame = section(section);
      section
          .tab()
          .ifPresentOrElse(
              tab -> tabs.computeIfAbsent(tab, title -> new ArrayList<>()).add(frame),
              () -> sections.add(frame));
    }
    if (!tabs.isEmpty()) {
      sections.add(tabs(tabs));
    }
  }

  /** The sections of the page; all tabs are in one of them. */
  List<SectionFrame> sections() {
    return sections;
  }

  /** The panel of a key. */
  Optional<PagePanel> panel(String key) {
    return Optional.ofNullable(panels.get(key));
  }

  private SectionFrame tabs(Map<String, List<SectionFrame>> tabs) {
    List<SectionFrame> frames = new ArrayList<>();
    tabs.forEach(
        (title, content) ->
            frames.add(
                new SectionFrame(
                    key("tab-" + title),
                    SectionKind.TAB,
                    interpolator.interpolateTitle(title),
                    false,
                    0,
                    List.of(),
                    content)));
    return new SectionFrame(key("tabs"), SectionKind.TABS, "", false, 0, List.of(), frames);
  }

  private SectionFrame section(PageSection section) {
    String title = title(section.title(), section.repeated());
    return new SectionFrame(
        key("row-" + title),
        section.header() ? SectionKind.ROW : SectionKind.PANELS,
        title,
        section.collapsed() && section.header(),
        section.contentHeight(),
        section.panels().stream().map(this::panel).toList(),
        List.of());
  }

  private PanelFrame panel(PagePanel panel) {
    var name = new StringBuilder("panel-" + panel.panel().id().orElse(0L));
    panel.repeated().forEach((variable, value) -> name.append('-').append(value.value()));
    String key = key(name.toString());
    panels.put(key, panel);
    return new PanelFrame(
        key,
        title(panel.panel().title(), panel.repeated()),
        panel.panel().type(),
        panel.panel().json().isTrue("transparent"),
        panel.box(),
        layers(panel));
  }

  private List<Integer> layers(PagePanel panel) {
    long id = panel.panel().id().orElse(0L);
    return IntStream.range(0, layers.size())
        .filter(index -> layers.get(index).isShownIn(id, panel.panel().type()))
        .boxed()
        .toList();
  }

  private String title(String title, Map<String, LabeledValue> repeated) {
    return interpolator.with(repeated).interpolateTitle(title);
  }

  /** A name that is unique on the page and valid in HTML and URLs. */
  private String key(String name) {
    String base = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String shortened = base.length() > 80 ? base.substring(0, 80) : base;
    int count = used.merge(shortened, 1, Integer::sum);
    return count == 1 ? shortened : shortened + "-" + count;
  }
}
