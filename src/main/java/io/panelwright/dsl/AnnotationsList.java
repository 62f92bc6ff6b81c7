package io.panelwright.dsl;

import io.panelwright.json.Json;
import java.util.List;

/** A list of annotations ({@code annolist}). */
public final class AnnotationsList extends AnyPanel<AnnotationsList> {

  AnnotationsList(PanelSpec spec) {
    super(spec);
  }

  @Override
  AnnotationsList with(PanelSpec spec) {
    return new AnnotationsList(spec);
  }

  /** Annotations of this dashboard only. */
  public AnnotationsList onlyFromThisDashboard() {
    return option("onlyFromThisDashboard", Json.of(true));
  }

  /** Annotations of the time range only. */
  public AnnotationsList onlyInTimeRange() {
    return option("onlyInTimeRange", Json.of(true));
  }

  /** Annotations with all of these tags. */
  public AnnotationsList tags(String... tags) {
    return option("tags", Json.strings(List.of(tags)));
  }

  /** At most this many. */
  public AnnotationsList limit(int annotations) {
    return option("limit", Json.of(Check.atLeast(1, annotations, "limit")));
  }

  /** Whether it is told who wrote them. */
  public AnnotationsList showUser(boolean shown) {
    return option("showUser", Json.of(shown));
  }

  /** Whether it is told when. */
  public AnnotationsList showTime(boolean shown) {
    return option("showTime", Json.of(shown));
  }

  /** Whether tags are shown. */
  public AnnotationsList showTags(boolean shown) {
    return option("showTags", Json.of(shown));
  }

  /** Whether a click leads to the panel, not only to the dashboard. */
  public AnnotationsList navigateToPanel(boolean toPanel) {
    return option("navigateToPanel", Json.of(toPanel));
  }

  /** How much time before an annotation a click shows, such as {@code 10m}. */
  public AnnotationsList navigateBefore(String interval) {
    return option("navigateBefore", Json.of(Check.duration(interval, "time before")));
  }

  /** How much time after it. */
  public AnnotationsList navigateAfter(String interval) {
    return option("navigateAfter", Json.of(Check.duration(interval, "time after")));
  }
}
