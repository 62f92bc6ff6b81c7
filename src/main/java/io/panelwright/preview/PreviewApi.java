package io.panelwright.preview;

import io.panelwright.preview.PreviewState.Snapshot;
import io.panelwright.show.model.AnnotationLayer;
import io.panelwright.show.model.PanelDisplay;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The JSON that the page requests. */
final class PreviewApi implements AutoCloseable {

  /** How long a request for changes waits; shorter than the timeouts of the server. */
  private static final Duration WAIT = Duration.ofSeconds(20);

  /** Views that are kept: the requests of one refresh, of a few pages. */
  private static final int MAX_VIEWS = 8;

  private final PreviewState state;
  private final Map<ViewKey, DashboardView> views =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ViewKey, DashboardView> eldest) {
          return size() > MAX_VIEWS;
        }
      };

  private record ViewKey(long version, String uid, ViewRequest request) {}

  private record DashboardEntry(String uid, String title) {}

  private record StateMessage(
      long version, Optional<String> problem, List<DashboardEntry> dashboards) {}

  private record LayersMessage(List<AnnotationLayer> layers) {}

  PreviewApi(PreviewState state) {
    this.state = state;
  }

  /** The response to a request; failures are part of it. */
  PreviewResponse respond(String path, String query) {
    try {
      QueryParameters parameters = QueryParameters.parse(query);
      return switch (path) {
        case "/api/state" -> PreviewResponse.json(stateMessage(state.current()));
        case "/api/changes" -> changes(parameters);
        case "/api/dashboard" -> dashboard(parameters);
        case "/api/panel" -> panel(parameters);
        case "/api/annotations" -> annotations(parameters);
        case "/favicon.ico" -> new PreviewResponse(204, "image/x-icon", "");
        default -> PreviewResponse.error(404, "there is no page " + path);
      };
    } catch (IllegalArgumentException e) {
      return PreviewResponse.error(400, String.valueOf(e.getMessage()));
    } catch (RuntimeException | StackOverflowError e) {
      return PreviewResponse.error(500, "this is a bug of the preview: " + e);
    }
  }

  private static String stateMessage(Snapshot snapshot) {
    List<DashboardEntry> entries =
        snapshot.dashboards().stream()
            .map(dashboard -> new DashboardEntry(dashboard.uid(), dashboard.title()))
            .toList();
    return PanelJson.write(new StateMessage(snapshot.version(), snapshot.problem(), entries));
  }

  private PreviewResponse changes(QueryParameters parameters) {
    try {
      return PreviewResponse.json(stateMessage(state.await(parameters.number("version"), WAIT)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return PreviewResponse.error(503, "the preview ends");
    }
  }

  private PreviewResponse dashboard(QueryParameters parameters) {
    return view(parameters)
        .map(view -> PreviewResponse.json(PanelJson.write(view.page(parameters.pixels("width")))))
        .orElseGet(() -> PreviewResponse.error(404, "the preview has no such dashboard"));
  }

  private PreviewResponse panel(QueryParameters parameters) {
    String key = parameters.text("panel").orElse("");
    Optional<PanelDisplay> display =
        view(parameters).flatMap(view -> view.display(key, parameters.size()));
    return display
        .map(shown -> PreviewResponse.json(PanelJson.write(shown)))
        .orElseGet(() -> PreviewResponse.error(404, "the dashboard has no panel \"" + key + "\""));
  }

  private PreviewResponse annotations(QueryParameters parameters) {
    List<AnnotationLayer> layers =
        view(parameters).map(DashboardView::annotations).orElse(List.of());
    return PreviewResponse.json(PanelJson.write(new LayersMessage(layers)));
  }

  /** The view of these parameters; requests of one refresh share it, and its responses. */
  private Optional<DashboardView> view(QueryParameters parameters) {
    Snapshot snapshot = state.current();
    String uid = parameters.text("uid").orElse("");
    return snapshot.dashboards().stream()
        .filter(dashboard -> dashboard.uid().equals(uid))
        .findFirst()
        .map(dashboard -> view(snapshot.version(), dashboard, parameters.view()));
  }

  private DashboardView view(long version, PreviewDashboard dashboard, ViewRequest request) {
    synchronized (views) {
      return views.computeIfAbsent(
          new ViewKey(version, dashboard.uid(), request), key -> dashboard.open(request));
    }
  }

  @Override
  public void close() {
    synchronized (views) {
      views.clear();
    }
  }
}
