package io.panelwright.format;

import io.panelwright.assembly.Assembly;
import io.panelwright.dashboard.DashboardFileFormat;
import io.panelwright.dsl.Dashboard;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Output format of a dashboard. */
public enum DashboardFormat {
  /** The JSON that Grafana provisions from files and accepts through its classic API. */
  CLASSIC("classic") {
    @Override
    public WriteResult write(Dashboard dashboard, Assembly assembly) {
      return new WriteResult(assembly.document().json(), ClassicLossCollector.collect(dashboard));
    }
  },
  /** The classic dashboard as a resource. */
  V1("v1") {
    @Override
    public WriteResult write(Dashboard dashboard, Assembly assembly) {
      return V1ResourceWriter.write(dashboard, assembly);
    }
  },
  /** The resource with tabs, automatic grids and conditions. */
  V2("v2") {
    @Override
    public WriteResult write(Dashboard dashboard, Assembly assembly) {
      var writer = new V2DashboardWriter(dashboard, assembly);
      JsonObject json = resource("v2", assembly.document().uid(), writer.writeSpec());
      return new WriteResult(json, writer.losses());
    }
  };

  private final String id;

  DashboardFormat(String id) {
    this.id = id;
  }

  /** The id on the command line, such as {@code v2}. */
  public String id() {
    return id;
  }

  /** The format with this {@link #id()}; empty if there is none. */
  public static Optional<DashboardFormat> of(String id) {
    return Arrays.stream(values()).filter(format -> format.id.equals(id)).findFirst();
  }

  /** The output format for a file of this format. */
  public static DashboardFormat of(DashboardFileFormat fileFormat) {
    return switch (fileFormat) {
      case CLASSIC, WRAPPED -> CLASSIC;
      case RESOURCE -> V1;
      case V2 -> V2;
    };
  }

  /** The {@link #id()}s of all formats, the default first. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(DashboardFormat::id).toList();
  }

  /** Whether this version of Grafana reads the format. */
  public boolean isSupportedBy(Profile profile) {
    return switch (this) {
      case CLASSIC -> true;
      case V1 -> profile == Profile.GRAFANA_13_2 || profile == Profile.GRAFANA_12_2;
      case V2 -> profile == Profile.GRAFANA_13_2;
    };
  }

  /** Writes an assembled dashboard in this format. */
  public abstract WriteResult write(Dashboard dashboard, Assembly assembly);

  static JsonObject resource(String version, String uid, JsonObject spec) {
    return Json.object()
        .with("apiVersion", "dashboard.grafana.app/" + version)
        .with("kind", "Dashboard")
        .with("metadata", Json.object().with("name", uid))
        .with("spec", spec);
  }
}
