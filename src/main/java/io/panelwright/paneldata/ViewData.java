package io.panelwright.paneldata;

import io.panelwright.dashboard.AnnotationView;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.PanelView;
import io.panelwright.grafana.interpolation.TimeVariables;
import io.panelwright.grafana.interpolation.VariableInterpolator;
import io.panelwright.grafana.interpolation.VariableValue;
import io.panelwright.json.Json;
import io.panelwright.paneldata.LiveDashboard.PanelRequest;
import io.panelwright.paneldata.LiveDashboard.View;
import io.panelwright.panelquery.DashboardQueries;
import io.panelwright.panelquery.DatasourceServers;
import io.panelwright.panelquery.PanelQuery;
import io.panelwright.panelquery.TimeRange;
import io.panelwright.show.DisplayContext;
import io.panelwright.show.PanelDisplays;
import io.panelwright.show.model.AnnotationLayer;
import io.panelwright.show.model.PanelDisplay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The data of a dashboard in one view: values of variables, responses of queries. */
final class ViewData {

  private final DashboardDocument document;
  private final DashboardQueries queries;

  private ViewData(DashboardDocument document, DashboardQueries queries) {
    this.document = document;
    this.queries = queries;
  }

  /** Resolves the variables. A frozen server is found meanwhile, so that it costs one timeout. */
  static ViewData load(DashboardDocument document, DatasourceServers servers, View view) {
    servers.servers().forEach(server -> QueryThreads.start(server::ready));
    return new ViewData(
        document, DashboardQueries.resolve(document, servers, view.range(), view.selected()));
  }

  List<DashboardVariable> variables() {
    return VariableMenus.of(document, queries.variables());
  }

  Map<String, VariableValue> values() {
    Map<String, VariableValue> values = new LinkedHashMap<>();
    queries.variables().forEach((name, variable) -> values.put(name, variable.value()));
    return values;
  }

  VariableInterpolator interpolator() {
    return queries.interpolator();
  }

  List<PanelDisplay> displays(List<PanelRequest> panels, View view) {
    List<Supplier<PanelDisplay>> started = new ArrayList<>();
    for (PanelRequest request : panels) {
      DashboardQueries scoped = scoped(request);
      Supplier<PanelData> data =
          new PanelDataLoader(document, scoped, view.zone())
              .start(request.panel(), request.size().width());
      started.add(() -> display(request, scoped, data.get(), view));
    }
    return started.stream().map(Supplier::get).toList();
  }

  private DashboardQueries scoped(PanelRequest request) {
    DashboardQueries scoped = queries;
    for (var value : request.repeated().entrySet()) {
      scoped = scoped.with(value.getKey(), value.getValue());
    }
    return scoped;
  }

  private static PanelDisplay display(
      PanelRequest request, DashboardQueries scoped, PanelData data, View view) {
    TimeRange range = scoped.range(request.panel());
    VariableInterpolator interpolator =
        scoped
            .interpolator()
            .withTimes(
                new TimeVariables(
                    range.from(), range.to(), data.step(), TimeVariables.DEFAULT_SCRAPE_INTERVAL));
    String title = interpolator.interpolateTitle(request.panel().title());
    var panel = new PanelView(request.panel().json().with("title", Json.of(title)));
    var context =
        new DisplayContext(
            range.span(),
            view.range().to().toEpochMilli(),
            view.zone(),
            view.theme(),
            request.size(),
            interpolator::interpolateText);
    return data.unsupported().isEmpty()
        ? PanelDisplays.display(panel, data.responses(), context)
        : PanelDisplays.unsupported(panel, data.unsupported(), context);
  }

  List<AnnotationLayer> annotationSwitches(View view) {
    return document.annotations().stream()
        .filter(annotation -> !annotation.isBuiltIn())
        .map(annotation -> new AnnotationLoader(annotation, interpolator(), view.theme()))
        .map(AnnotationLoader::withoutEvents)
        .toList();
  }

  List<AnnotationLayer> annotations(View view) {
    List<Supplier<AnnotationLayer>> started = new ArrayList<>();
    for (AnnotationView annotation : document.annotations()) {
      if (!annotation.isBuiltIn()) {
        var loader = new AnnotationLoader(annotation, interpolator(), view.theme());
        PanelQuery query = queries.query(annotation).orElse(AnnotationLoader.NO_QUERY);
        started.add(QueryThreads.start(() -> loader.load(query)));
      }
    }
    return started.stream().map(Supplier::get).toList();
  }
}
