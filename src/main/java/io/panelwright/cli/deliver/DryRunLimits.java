package io.panelwright.cli.deliver;

import io.panelwright.client.grafana.GrafanaApi;

/** What a dry run does not check. */
final class DryRunLimits {

  private DryRunLimits() {}

  static String describe(GrafanaApi api) {
    return switch (api) {
      case CLASSIC ->
          "not checked, since the classic API has no dry run: whether the account may save in the"
              + " folder, the quota, and whether Grafana accepts the content";
      case V1, V2 ->
          "Grafana checked the content. Not checked, also not by its dry run: whether the account"
              + " may save in the folder, the quota, and, in legacy storage, whether another user"
              + " saves a dashboard in between";
    };
  }
}
