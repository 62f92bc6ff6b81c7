package io.panelwright.deliver.push;

import io.panelwright.client.grafana.GrafanaApi;
import io.panelwright.client.http.RequestFailure;
import java.util.List;

/** The reason why a push ended before its first save. */
public sealed interface PushStop {

  /** An operation per case. */
  interface Visitor<R> {
    R folder(FolderRejected stop);

    R references(ReferencesMissing stop);

    R api(ApiMissing stop);

    R failure(RequestFailed stop);
  }

  /** Calls the visitor's method for this case. */
  <R> R accept(Visitor<R> visitor);

  /**
   * The address is not that of exactly one folder.
   *
   * @param candidates path and uid of each folder that the user may have meant
   */
  record FolderRejected(String message, List<String> candidates) implements PushStop {

    public FolderRejected {
      candidates = List.copyOf(candidates);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.folder(this);
    }
  }

  /**
   * Datasources or plugins of the dashboards are missing.
   *
   * @param datasources the uids that Grafana has, sorted; empty if no datasource is missing
   */
  record ReferencesMissing(List<MissingReference> missing, List<String> datasources)
      implements PushStop {

    public ReferencesMissing {
      datasources = List.copyOf(datasources);
      missing = List.copyOf(missing);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.references(this);
    }
  }

  /** The Grafana does not have the API. */
  record ApiMissing(GrafanaApi api, String url) implements PushStop {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.api(this);
    }
  }

  /**
   * A request failed.
   *
   * @param purpose such as {@code the list of folders}
   */
  record RequestFailed(String purpose, RequestFailure failure) implements PushStop {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.failure(this);
    }
  }
}
