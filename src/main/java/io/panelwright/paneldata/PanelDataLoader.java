package io.panelwright.paneldata;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.PanelView;
import io.panelwright.json.JsonObject;
import io.panelwright.panelquery.CachingPrometheus;
import io.panelwright.panelquery.DashboardQueries;
import io.panelwright.panelquery.PanelQuery;
import io.panelwright.panelquery.PanelQuery.OtherDatasourceQuery;
import io.panelwright.panelquery.PanelQuery.PanelResultQuery;
import io.panelwright.panelquery.PanelQuery.ServerQuery;
import io.panelwright.panelquery.PanelQuery.UnknownServerQuery;
import io.panelwright.panelquery.QueryStep;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.QueryResponse;
import io.panelwright.show.transform.TransformationChain;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Runs the queries of a panel and makes frames of the responses. */
final class PanelDataLoader {

  /** Limits panels that show the result of a panel that shows the result of a panel. */
  private static final int MAX_DEPTH = 5;

  private final DashboardDocument document;
  private final DashboardQueries queries;
  private final ZoneId zone;

  /**
   * Loads panels of a dashboard.
   *
   * @param zone in which transformations write times
   */
  PanelDataLoader(DashboardDocument document, DashboardQueries queries, ZoneId zone) {
    this.document = document;
    this.queries = queries;
    this.zone = zone;
  }

  /** Starts the queries; the result waits for their responses. */
  Supplier<PanelData> start(PanelView panel, int width) {
    return start(panel, width, 0);
  }

  private Supplier<PanelData> start(PanelView panel, int width, int depth) {
    Map<CachingPrometheus, PrometheusBatch> batches = new LinkedHashMap<>();
    List<Supplier<PanelData>> parts = new ArrayList<>();
    for (PanelQuery query : queries.queries(panel, QueryStep.ofWidth(width))) {
      if (query instanceof ServerQuery serverQuery) {
        batches
            .computeIfAbsent(
                serverQuery.query().server(),
                server -> {
                  var batch = new PrometheusBatch();
                  parts.add(batch::await);
                  return batch;
                })
            .add(serverQuery);
      } else {
        parts.add(start(query, width, depth));
      }
    }
    return () -> parts.stream().map(Supplier::get).reduce(PanelData.NONE, PanelData::plus);
  }

  private Supplier<PanelData> start(PanelQuery query, int width, int depth) {
    if (query instanceof PanelResultQuery panelResult) {
      return start(panelResult, width, depth);
    }
    PanelData data = withoutServer(query);
    return () -> data;
  }

  private static PanelData withoutServer(PanelQuery query) {
    if (query instanceof OtherDatasourceQuery other) {
      return new PanelData(List.of(), List.of("datasource " + other.type()), Duration.ZERO);
    }
    UnknownServerQuery unknown = (UnknownServerQuery) query;
    return PanelData.error(
        unknown.refId(),
        unknown.isKnown()
            ? "The URL of datasource " + unknown.uid() + " is unknown"
            : "Datasource " + unknown.uid() + " was not found");
  }

  private Supplier<PanelData> start(PanelResultQuery query, int width, int depth) {
    Optional<PanelView> source =
        document.panels().stream()
            .filter(panel -> panel.id().filter(id -> id == query.panelId()).isPresent())
            .findFirst();
    if (source.isEmpty() || depth == MAX_DEPTH) {
      String message = "Panel " + query.panelId() + ", whose result is shown, was not found";
      return () -> PanelData.error(query.refId(), message);
    }
    Supplier<PanelData> data = start(source.get(), width, depth + 1);
    return query.withTransforms() ? () -> transform(data.get(), source.get()) : data;
  }

  /** Applies the transformations of another panel; their failures are errors of this panel. */
  private PanelData transform(PanelData data, PanelView panel) {
    List<JsonObject> transformations = panel.json().array("transformations").objects().toList();
    List<DataFrame> frames =
        data.responses().stream().flatMap(response -> response.frames().stream()).toList();
    TransformationChain.Result result =
        TransformationChain.apply(
            frames, transformations, queries.interpolator()::interpolateText, zone);
    List<QueryResponse> responses = new ArrayList<>();
    for (QueryResponse response : data.responses()) {
      responses.add(
          new QueryResponse(
              response.refId(),
              responses.isEmpty() ? result.frames() : List.of(),
              response.error(),
              response.notices()));
    }
    List<String> unsupported =
        result.unsupported().stream().map(id -> "transformation " + id).toList();
    result.errors().forEach(error -> responses.add(failed(panel, error)));
    return new PanelData(responses, unsupported, data.step())
        .plus(new PanelData(List.of(), data.unsupported(), data.step()));
  }

  private static QueryResponse failed(PanelView panel, String error) {
    String text = "Error transforming data of panel \"" + panel.title() + "\": " + error;
    return new QueryResponse("", List.of(), Optional.of(text), List.of());
  }
}
