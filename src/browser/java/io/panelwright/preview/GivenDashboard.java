package io.panelwright.preview;

import io.panelwright.preview.DashboardPage.PageTime;
import io.panelwright.preview.DashboardPage.PanelFrame;
import io.panelwright.preview.DashboardPage.SectionFrame;
import io.panelwright.preview.DashboardPage.SectionKind;
import io.panelwright.show.layout.PixelBox;
import io.panelwright.show.model.AnnotationLayer;
import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelDisplay;
import io.panelwright.show.model.PixelSize;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A dashboard whose panels have given contents, in columns of a given width. */
final class GivenDashboard implements PreviewDashboard {

  static final long NOW = 1_768_480_496_000L;

  private final String uid;
  private final Map<String, PanelDisplay> panels = new LinkedHashMap<>();
  private final PixelSize size;
  private final int columns;
  private long delayMillis;

  /** The number of panels that the page has requested. */
  final AtomicInteger requests = new AtomicInteger();

  GivenDashboard(String uid, PixelSize size, int columns) {
    this.uid = uid;
    this.size = size;
    this.columns = columns;
  }

  GivenDashboard add(String title, String type, PanelContent content) {
    return add(display(panels.size() + 1, title, type, content, size));
  }

  GivenDashboard add(PanelDisplay display) {
    panels.put("p" + display.id(), display);
    return this;
  }

  static PanelDisplay display(
      long id, String title, String type, PanelContent content, PixelSize size) {
    return new PanelDisplay(
        id, type, title, Optional.empty(), List.of(), size, false, content, List.of(), List.of());
  }

  /** The panels answer after this time. */
  GivenDashboard slow(long millis) {
    delayMillis = millis;
    return this;
  }

  private void delay() {
    try {
      Thread.sleep(delayMillis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  Map<String, PanelDisplay> panels() {
    return panels;
  }

  @Override
  public String uid() {
    return uid;
  }

  @Override
  public String title() {
    return "Given displays";
  }

  @Override
  public DashboardView open(ViewRequest request) {
    return new DashboardView() {
      @Override
      public DashboardPage page(int width) {
        return GivenDashboard.this.page();
      }

      @Override
      public Optional<PanelDisplay> display(String key, PixelSize unused) {
        requests.incrementAndGet();
        delay();
        return Optional.ofNullable(panels.get(key));
      }

      @Override
      public List<AnnotationLayer> annotations() {
        return List.of();
      }
    };
  }

  private DashboardPage page() {
    List<PanelFrame> places = new ArrayList<>();
    for (var entry : panels.entrySet()) {
      PanelDisplay panel = entry.getValue();
      int at = places.size();
      places.add(
          new PanelFrame(
              entry.getKey(),
              panel.title(),
              panel.type(),
              false,
              new PixelBox(
                  at % columns * (size.width() + 8),
                  at / columns * (size.height() + 8),
                  size.width(),
                  size.height()),
              List.of()));
    }
    int rows = (places.size() + columns - 1) / columns;
    var section =
        new SectionFrame(
            "all",
            SectionKind.ROW,
            "All kinds",
            false,
            rows * (size.height() + 8),
            places,
            List.of());
    return new DashboardPage(
        uid,
        title(),
        List.of(section),
        List.of(),
        List.of(),
        List.of(),
        new PageTime("now-15m", "now", NOW - 900_000, NOW, "", "UTC"),
        "default",
        List.of());
  }
}
