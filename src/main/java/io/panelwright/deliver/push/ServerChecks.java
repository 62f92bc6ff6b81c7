package io.panelwright.deliver.push;

import io.panelwright.client.grafana.Grafana;
import io.panelwright.client.grafana.GrafanaApi;
import io.panelwright.client.grafana.GrafanaUser;
import io.panelwright.client.http.ApiResult;
import io.panelwright.deliver.push.FolderResolution.Rejected;
import io.panelwright.deliver.push.FolderResolution.Resolved;
import io.panelwright.environment.Environment.FolderAddress;
import java.util.List;

/** The checks before the first dashboard is read: account, API, folder. */
public final class ServerChecks {

  private ServerChecks() {}

  /**
   * Checks the account and the API. With anonymous access Grafana reads dashboards for a wrong
   * token, too; the request for the account fails.
   */
  public static GrafanaUser requireAccess(Grafana grafana, GrafanaApi api)
      throws PushStopException {
    GrafanaUser account = require("the account", grafana.user());
    if (api != GrafanaApi.CLASSIC && !require("the list of APIs", grafana.apis()).contains(api)) {
      throw new PushStopException(new PushStop.ApiMissing(api, grafana.url()));
    }
    return account;
  }

  /** The folders that the account sees. */
  public static FolderPaths folders(Grafana grafana) throws PushStopException {
    return new FolderPaths(require("the list of folders", grafana.folders()));
  }

  /** The folder of an address; one that is missing is described, not created. */
  public static TargetFolder requireFolder(FolderPaths folders, FolderAddress address)
      throws PushStopException {
    FolderResolution resolution = new FolderResolver(folders).resolve(address);
    if (resolution instanceof Rejected rejected) {
      List<String> candidates =
          rejected.candidates().stream().map(c -> c.path() + "  " + c.uid()).toList();
      throw new PushStopException(new PushStop.FolderRejected(rejected.message(), candidates));
    }
    return ((Resolved) resolution).folder();
  }

  /**
   * The value of a result.
   *
   * @param purpose such as {@code the list of folders}
   */
  public static <T> T require(String purpose, ApiResult<T> result) throws PushStopException {
    if (result.failure().isPresent()) {
      throw new PushStopException(new PushStop.RequestFailed(purpose, result.failure().get()));
    }
    return result.value().orElseThrow();
  }
}
