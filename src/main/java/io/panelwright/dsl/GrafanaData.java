package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;

/** What Grafana itself knows: its annotations, live channels and files ({@code -- Grafana --}). */
public final class GrafanaData extends ForeignQuery<GrafanaData> {

  private static final DatasourceId GRAFANA = DatasourceId.of("grafana", "-- Grafana --");

  private GrafanaData(Spec spec) {
    super(spec);
  }

  @Override
  GrafanaData with(Spec spec) {
    return new GrafanaData(spec);
  }

  private static GrafanaData of(String queryType) {
    return new GrafanaData(Spec.of(GRAFANA)).with("queryType", Json.of(queryType));
  }

  /** The annotations that every dashboard has; Grafana knows itself what to ask. */
  static GrafanaData builtIn() {
    return new GrafanaData(Spec.of(GRAFANA));
  }

  /** A line that wanders, for trying things out. */
  public static GrafanaData randomWalk() {
    return of("randomWalk");
  }

  /** What comes through a live channel, such as {@code plugin/testdata/random-2s-stream}. */
  public static GrafanaData liveChannel(String channel) {
    return of("measurements").with("channel", Json.of(channel));
  }

  /** The files below a path of Grafana's public files, such as {@code img/icons}. */
  public static GrafanaData files(String path) {
    return of("list").with("path", Json.of(path));
  }

  /** Annotations of this dashboard, at most this many; for annotations only. */
  public static GrafanaData annotationsHere(int limit) {
    return annotations("dashboard", limit);
  }

  /** Annotations of all dashboards that have all of these tags; for annotations only. */
  public static GrafanaData annotationsTagged(int limit, String... tags) {
    return annotations("tags", limit).with("tags", Json.strings(List.of(tags)));
  }

  /** Annotations of all dashboards that have one of these tags; for annotations only. */
  public static GrafanaData annotationsTaggedAny(int limit, String... tags) {
    return annotationsTagged(limit, tags).with("matchAny", Json.of(true));
  }

  private static GrafanaData annotations(String type, int limit) {
    return new GrafanaData(Spec.of(GRAFANA))
        .with("limit", Json.of(Check.atLeast(1, limit, "limit")))
        .with("matchAny", Json.of(false))
        .with("tags", Json.array())
        .with("type", Json.of(type));
  }

  /** Grafana's own annotations have no refId. */
  @Override
  public JsonObject annotation() {
    return settings().isEmpty() ? Json.object() : Json.object().with("target", json());
  }

  /** For live channels: these fields only. */
  public GrafanaData fields(String... names) {
    return with("filter", Json.object().with("fields", Json.strings(List.of(names))));
  }

  /** For live channels: points of so many milliseconds are kept. */
  public GrafanaData buffer(int milliseconds) {
    return with("buffer", Json.of(Check.atLeast(1, milliseconds, "buffer")));
  }
}
