package io.panelwright.deliver.push;

import io.panelwright.client.grafana.GrafanaUser;
import io.panelwright.client.grafana.StoredDashboard;
import io.panelwright.client.http.ApiResult;
import io.panelwright.deliver.Base;
import io.panelwright.deliver.RenderedDashboard;

/**
 * Finds dashboards that equal the source because the source took over what another user changed
 * since the last push. They are saved once: the next changes of both sides count from this state.
 */
final class TakenOverChanges {

  /** What Grafana names in place of a service account. */
  private static final String ANONYMOUS = "Anonymous";

  private static final String SERVICE_ACCOUNT = "sa-";

  private final PushTarget target;
  private final GrafanaUser account;
  private final ContentComparer comparer;

  TakenOverChanges(PushTarget target, GrafanaUser account, ContentComparer comparer) {
    this.target = target;
    this.account = account;
    this.comparer = comparer;
  }

  /**
   * Whether the last push is older than changes that the source has as well. Reads the history only
   * if the last save names another user.
   */
  ApiResult<Boolean> areIn(RenderedDashboard rendered, StoredDashboard live) {
    return isSavedByUser(live.updatedBy())
        ? target.baseFinder().find(rendered.uid()).map(base -> isOlder(base, rendered, live))
        : ApiResult.of(false);
  }

  /** The classic API names the login, the resource API {@code user:} or the service account. */
  private boolean isSavedByUser(String name) {
    if (name.isEmpty() || name.equals(ANONYMOUS) || name.equals(account.login())) {
      return false;
    }
    boolean byUser = !name.startsWith(SERVICE_ACCOUNT) && !name.startsWith("service-account:");
    // The uid of our own account is not known; a service account is certainly no user.
    return byUser && (!name.startsWith("user:") || account.login().startsWith(SERVICE_ACCOUNT));
  }

  private boolean isOlder(Base base, RenderedDashboard rendered, StoredDashboard live) {
    return base instanceof Base.LastPush push
        && !push.isCurrent()
        && !comparer.compare(push.version().content(), rendered, live).theirs().isEmpty();
  }
}
