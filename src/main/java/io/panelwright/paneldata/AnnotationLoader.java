package io.panelwright.paneldata;

import io.panelwright.client.http.ApiResult;
import io.panelwright.client.prometheus.QueryResult;
import io.panelwright.dashboard.AnnotationView;
import io.panelwright.grafana.interpolation.VariableInterpolator;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.panelquery.PanelQuery;
import io.panelwright.panelquery.PanelQuery.OtherDatasourceQuery;
import io.panelwright.panelquery.PanelQuery.ServerQuery;
import io.panelwright.panelquery.PanelQuery.UnknownServerQuery;
import io.panelwright.show.model.AnnotationLayer;
import io.panelwright.show.model.DisplayAnnotation;
import io.panelwright.show.value.Theme;
import io.panelwright.show.value.ThemeColors;
import java.util.List;
import java.util.Optional;

/** Runs an annotation query. */
final class AnnotationLoader {

  /** An annotation without PromQL. */
  static final PanelQuery NO_QUERY = new OtherDatasourceQuery("X", "without a query");

  /** Grafana's color of annotations without one. */
  private static final String DEFAULT_COLOR = "#00D3FF";

  private final JsonObject json;
  private final VariableInterpolator interpolator;
  private final ThemeColors colors;

  AnnotationLoader(AnnotationView annotation, VariableInterpolator interpolator, Theme theme) {
    this.json = annotation.json();
    this.interpolator = interpolator;
    this.colors = ThemeColors.of(theme);
  }

  AnnotationLayer withoutEvents() {
    return layer(List.of(), Optional.empty());
  }

  AnnotationLayer load(PanelQuery query) {
    if (query instanceof ServerQuery serverQuery) {
      serverQuery.query().server().ready();
      return layer(serverQuery, serverQuery.query().run());
    }
    if (query instanceof UnknownServerQuery unknown) {
      return layer(List.of(), Optional.of("Datasource " + unknown.uid() + " was not found"));
    }
    String type = query instanceof OtherDatasourceQuery other ? other.type() : "-- Dashboard --";
    return layer(List.of(), Optional.of("datasource " + type + " is not supported"));
  }

  private AnnotationLayer layer(ServerQuery query, ApiResult<QueryResult> result) {
    var events = new AnnotationEvents(json, query.step().toMillis());
    return layer(
        result.value().map(events::of).orElse(List.of()),
        result.failure().map(reason -> GrafanaErrorText.of(reason, query.query())));
  }

  private AnnotationLayer layer(List<DisplayAnnotation> events, Optional<String> error) {
    JsonObject filter = json.object("filter");
    List<Long> panels =
        filter.array("ids").items().stream()
            .filter(JsonNumber.class::isInstance)
            .map(id -> (long) ((JsonNumber) id).toDouble())
            .toList();
    return new AnnotationLayer(
        interpolator.interpolateTitle(json.string("name").orElse("")),
        colors.color(
            json.string("iconColor").filter(color -> !color.isEmpty()).orElse(DEFAULT_COLOR)),
        !json.has("enable") || json.isTrue("enable"),
        json.isTrue("hide"),
        panels,
        filter.isTrue("exclude"),
        events,
        error);
  }
}
