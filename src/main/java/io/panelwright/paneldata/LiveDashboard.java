package io.panelwright.paneldata;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.PanelView;
import io.panelwright.grafana.interpolation.VariableInterpolator;
import io.panelwright.grafana.interpolation.VariableValue;
import io.panelwright.grafana.interpolation.VariableValue.LabeledValue;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.importer.migration.DashboardMigration;
import io.panelwright.json.JsonObject;
import io.panelwright.panelquery.DatasourceServers;
import io.panelwright.panelquery.TimeRange;
import io.panelwright.show.layout.PageLayout;
import io.panelwright.show.model.AnnotationLayer;
import io.panelwright.show.model.PanelDisplay;
import io.panelwright.show.model.PixelSize;
import io.panelwright.show.time.RawTimeRange;
import io.panelwright.show.time.TimeSettings;
import io.panelwright.show.time.TimeZones;
import io.panelwright.show.time.WeekStart;
import io.panelwright.show.value.Theme;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A dashboard whose panels are filled with data of its servers. Thread-safe.
 *
 * <p>All panels of one view share their responses: a query of several panels is sent once, and a
 * server that does not respond costs one timeout. A new view, such as a later time range, queries
 * the servers again.
 */
public final class LiveDashboard {

  /** The number of views whose data is kept. */
  private static final int MAX_VIEWS = 4;

  private static final Duration DEFAULT_RANGE = Duration.ofHours(6);

  private final DashboardDocument document;
  private final DatasourceServers servers;
  private final Map<ViewKey, CompletableFuture<ViewData>> views =
      new LinkedHashMap<>(MAX_VIEWS, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(
            Map.Entry<ViewKey, CompletableFuture<ViewData>> eldest) {
          return size() > MAX_VIEWS;
        }
      };

  private LiveDashboard(DashboardDocument document, DatasourceServers servers) {
    this.document = document;
    this.servers = servers;
  }

  /**
   * What a viewer has chosen.
   *
   * @param range the time range; its end is the present
   * @param selected the values of variables, by name; others have the dashboard's values
   */
  public record View(
      TimeRange range, Map<String, List<String>> selected, ZoneId zone, Theme theme) {

    public View {
      selected = Map.copyOf(selected);
    }
  }

  /** The part of a view that decides which data is queried. */
  private record ViewKey(TimeRange range, Map<String, List<String>> selected) {}

  /**
   * A panel on the page.
   *
   * @param repeated the values of the variables by which the panel or its row repeats
   */
  public record PanelRequest(PanelView panel, Map<String, LabeledValue> repeated, PixelSize size) {

    public PanelRequest {
      repeated = Collections.unmodifiableMap(new LinkedHashMap<>(repeated));
    }

    /** A panel that does not repeat. */
    public static PanelRequest of(PanelView panel, PixelSize size) {
      return new PanelRequest(panel, Map.of(), size);
    }
  }

  /** A dashboard on these servers. */
  public static LiveDashboard of(DashboardDocument document, DatasourceServers servers) {
    return new LiveDashboard(document, servers);
  }

  /** A dashboard as Grafana has it after loading: old types of panels are replaced. */
  public static LiveDashboard migrated(DashboardDocument document, DatasourceServers servers) {
    return of(DashboardMigration.migrate(document, Profile.DEFAULT).document(), servers);
  }

  /** The dashboard. */
  public DashboardDocument document() {
    return document;
  }

  /** What a panel shows; runs its queries. A failed query is part of the result. */
  public PanelDisplay display(PanelView panel, View view, PixelSize size) {
    return displays(List.of(PanelRequest.of(panel, size)), view).get(0);
  }

  /** What several panels show, in their order; their queries run at the same time. */
  public List<PanelDisplay> displays(List<PanelRequest> panels, View view) {
    return data(view).displays(panels, view);
  }

  /** The variables with their options and selected values, in the order of the dashboard. */
  public List<DashboardVariable> variables(View view) {
    return data(view).variables();
  }

  /** The values of variables by name, for the layout of repeats. */
  public Map<String, VariableValue> variableValues(View view) {
    return data(view).values();
  }

  /** Replaces variables in the titles of the dashboard and its rows. */
  public VariableInterpolator interpolator(View view) {
    return data(view).interpolator();
  }

  /**
   * The panels on a page without tabs and automatic grids, repeated for the values of variables.
   *
   * @param width the width of the browser's page in pixels
   */
  public PageLayout layout(View view, int width) {
    return PageLayout.of(document, data(view).values(), width);
  }

  /**
   * The time range with which the dashboard opens, by its fiscal year and first day of the week;
   * the last six hours if it sets none.
   *
   * @param now the present
   * @param zone in which days start
   */
  public static TimeRange savedRange(DashboardDocument document, Instant now, ZoneId zone) {
    JsonObject time = document.json().object("time");
    var range =
        new RawTimeRange(time.string("from").orElse("now-6h"), time.string("to").orElse("now"));
    return range
        .resolve(timeSettings(document, now, zone))
        .filter(span -> span.fromMillis() < span.toMillis())
        .map(TimeRange::of)
        .orElseGet(() -> TimeRange.endingAt(now, DEFAULT_RANGE));
  }

  /**
   * The time zone of a dashboard.
   *
   * @param browser the zone of a dashboard without one, or with one that does not exist
   */
  public static ZoneId zone(DashboardDocument document, ZoneId browser) {
    return TimeZones.of(document.json().string("timezone").orElse(""), browser);
  }

  /** The settings of a dashboard's relative times: first day of the week, fiscal year. */
  public static TimeSettings timeSettings(DashboardDocument document, Instant now, ZoneId zone) {
    JsonObject json = document.json();
    return TimeSettings.of(zone, now.toEpochMilli())
        .withWeekStart(WeekStart.of(json.string("weekStart").orElse("")))
        .withFiscalYearStartMonth(fiscalYearStartMonth(json));
  }

  /** The first month of the fiscal year, from 0 to 11; January if the dashboard sets no month. */
  private static int fiscalYearStartMonth(JsonObject dashboard) {
    return dashboard
        .integer("fiscalYearStartMonth")
        .filter(month -> month >= 0 && month < 12)
        .orElse(0L)
        .intValue();
  }

  /** The annotation queries without their events, in the same order as {@link #annotations}. */
  public List<AnnotationLayer> annotationSwitches(View view) {
    return data(view).annotationSwitches(view);
  }

  /** The annotation queries with the events in the range of the view. */
  public List<AnnotationLayer> annotations(View view) {
    return data(view).annotations(view);
  }

  private ViewData data(View view) {
    var key = new ViewKey(view.range(), view.selected());
    var created = new CompletableFuture<ViewData>();
    CompletableFuture<ViewData> existing;
    synchronized (views) {
      existing = views.putIfAbsent(key, created);
    }
    if (existing != null) {
      return await(existing);
    }
    try {
      created.complete(ViewData.load(document, servers.refreshed(), view));
    } catch (RuntimeException e) {
      created.completeExceptionally(e);
      synchronized (views) {
        views.remove(key, created);
      }
    }
    return await(created);
  }

  private static ViewData await(CompletableFuture<ViewData> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
