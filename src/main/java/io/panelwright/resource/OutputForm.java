package io.panelwright.resource;

import io.panelwright.assemble.Assembly;
import io.panelwright.document.DashboardDocument;
import io.panelwright.document.Form;
import io.panelwright.dsl.Dashboard;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A form in which a dashboard is written. */
public enum OutputForm {
  /** The JSON that Grafana provisions from files and takes through its classic API. */
  CLASSIC("classic") {
    @Override
    public Written write(Dashboard dashboard, Assembly assembly) {
      return new Written(assembly.document().json(), ClassicLosses.of(dashboard));
    }
  },
  /** The classic dashboard as a resource. */
  V1("v1") {
    @Override
    public Written write(Dashboard dashboard, Assembly assembly) {
      DashboardDocument document = assembly.document();
      // Grafana takes the uid from the name and strips it from the spec.
      JsonObject json = resource("v1", document.uid(), document.json().without("uid"));
      return new Written(json, ClassicLosses.of(dashboard));
    }
  },
  /** The resource that can say tabs, automatic grids and conditions. */
  V2("v2") {
    @Override
    public Written write(Dashboard dashboard, Assembly assembly) {
      var writer = new V2Writer(dashboard, assembly);
      JsonObject json = resource("v2", assembly.document().uid(), writer.spec());
      return new Written(json, writer.losses());
    }
  };

  private final String id;

  OutputForm(String id) {
    this.id = id;
  }

  /** As on the command line: {@code v2}. */
  public String id() {
    return id;
  }

  /** The form with this {@link #id()}. */
  public static Optional<OutputForm> of(String id) {
    return Arrays.stream(values()).filter(form -> form.id.equals(id)).findFirst();
  }

  /** The form of a file, for writing it again. */
  public static OutputForm of(Form form) {
    return switch (form) {
      case CLASSIC, WRAPPED -> CLASSIC;
      case RESOURCE -> V1;
      case V2 -> V2;
    };
  }

  /** The {@link #id()}s of all forms, the usual one first. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(OutputForm::id).toList();
  }

  /** Writes an assembled dashboard in this form. */
  public abstract Written write(Dashboard dashboard, Assembly assembly);

  static JsonObject resource(String version, String uid, JsonObject spec) {
    return Json.object()
        .with("apiVersion", "dashboard.grafana.app/" + version)
        .with("kind", "Dashboard")
        .with("metadata", Json.object().with("name", uid))
        .with("spec", spec);
  }
}
