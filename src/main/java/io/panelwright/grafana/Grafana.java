package io.panelwright.grafana;

import io.panelwright.http.HttpService;
import io.panelwright.http.Reply;
import java.util.List;
import java.util.Optional;

/** A Grafana server. Safe for many threads at once. */
public interface Grafana {

  /** Its address, without secrets. */
  String url();

  /** Whether it is well; asks nobody's name. */
  Reply<Health> health();

  /** Its version, also where {@link #health} keeps it secret; needs no more than a login. */
  Reply<String> version();

  /** All datasources of the organisation. */
  Reply<List<GrafanaDatasource>> datasources();

  /** The datasource of this uid, if there is one. */
  Reply<Optional<GrafanaDatasource>> datasource(String uid);

  /** What Grafana says when it tries a datasource. */
  Reply<DatasourceHealth> datasourceHealth(String uid);

  /** The dashboard of this uid as Grafana shows it now, if there is one. */
  Reply<Optional<LiveDashboard>> dashboard(String uid);

  /** Has provisioned files read again now; says what Grafana says. Changes what is shown. */
  Reply<String> reload(Provisioned what);

  /** What Grafana reads from files. */
  enum Provisioned {
    DASHBOARDS("dashboards"),
    DATASOURCES("datasources");

    private final String path;

    Provisioned(String path) {
      this.path = path;
    }

    String path() {
      return path;
    }
  }

  /** Where Grafana passes questions on to a datasource: a service behind this one. */
  HttpService behind(String datasourceUid);

  /** The Grafana of this service, whose address may have a path. */
  static Grafana at(HttpService service) {
    return new HttpGrafana(service);
  }
}
