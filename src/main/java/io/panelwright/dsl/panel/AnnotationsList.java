package io.panelwright.dsl.panel;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.json.Json;
import java.util.List;

/** A list of annotations ({@code annolist}). */
public final class AnnotationsList extends BasePanel<AnnotationsList> {

  AnnotationsList(PanelSpec spec) {
    super(spec);
  }

  @Override
  AnnotationsList with(PanelSpec spec) {
    return new AnnotationsList(spec);
  }

  /** Lists only annotations of this dashboard. */
  public AnnotationsList onlyFromThisDashboard() {
    return option("onlyFromThisDashboard", Json.of(true));
  }

  /** Lists only annotations in the time range. */
  public AnnotationsList onlyInTimeRange() {
    return option("onlyInTimeRange", Json.of(true));
  }

  /** Lists only annotations with all of these tags. */
  public AnnotationsList tags(String... tags) {
    return option("tags", Json.strings(List.of(tags)));
  }

  /** Limits the number of annotations. */
  public AnnotationsList limit(int annotations) {
    return option("limit", Json.of(ArgumentValidator.requireAtLeast(1, annotations, "limit")));
  }

  /** Sets whether the author of an annotation is shown. */
  public AnnotationsList showUser(boolean shown) {
    return option("showUser", Json.of(shown));
  }

  /** Sets whether the time of an annotation is shown. */
  public AnnotationsList showTime(boolean shown) {
    return option("showTime", Json.of(shown));
  }

  /** Sets whether tags are shown. */
  public AnnotationsList showTags(boolean shown) {
    return option("showTags", Json.of(shown));
  }

  /** Sets whether a click opens the panel instead of the whole dashboard. */
  public AnnotationsList navigateToPanel(boolean toPanel) {
    return option("navigateToPanel", Json.of(toPanel));
  }

  /** Sets how much time before the annotation a click shows, such as {@code 10m}. */
  public AnnotationsList navigateBefore(String interval) {
    return option(
        "navigateBefore", Json.of(ArgumentValidator.requireDuration(interval, "time before")));
  }

  /** Sets how much time after the annotation a click shows, such as {@code 10m}. */
  public AnnotationsList navigateAfter(String interval) {
    return option(
        "navigateAfter", Json.of(ArgumentValidator.requireDuration(interval, "time after")));
  }
}
