package io.panelwright.dsl.panel;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.json.Json;

/** A news feed ({@code news}). */
public final class News extends BasePanel<News> {

  News(PanelSpec spec) {
    super(spec);
  }

  @Override
  News with(PanelSpec spec) {
    return new News(spec);
  }

  /** Sets whether pictures are shown. */
  public News showImage(boolean shown) {
    return option("showImage", Json.of(shown));
  }

  /** Sets the URL of an RSS or Atom feed; by default Grafana's blog. */
  public News feedUrl(String url) {
    return option("feedUrl", Json.of(ArgumentValidator.requireText(url, "feed url")));
  }
}
