package io.panelwright.dsl;

import io.panelwright.json.Json;

/** A news feed ({@code news}). */
public final class News extends AnyPanel<News> {

  News(PanelSpec spec) {
    super(spec);
  }

  @Override
  News with(PanelSpec spec) {
    return new News(spec);
  }

  /** Whether pictures are shown. */
  public News showImage(boolean shown) {
    return option("showImage", Json.of(shown));
  }

  /** Address of an RSS or Atom feed; Grafana's own where nothing is said. */
  public News feedUrl(String url) {
    return option("feedUrl", Json.of(Check.text(url, "feed url")));
  }
}
