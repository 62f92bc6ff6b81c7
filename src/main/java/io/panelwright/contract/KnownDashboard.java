package io.panelwright.contract;

import java.util.List;

/**
 * A dashboard that exists in Grafana but is not ours to render: a target of links.
 *
 * @param variables that its URL takes as {@code var-…}
 */
public record KnownDashboard(String uid, List<String> variables) {

  public KnownDashboard {
    variables = List.copyOf(variables);
  }

  /** A dashboard whose URL takes these variables. */
  public static KnownDashboard of(String uid, String... variables) {
    return new KnownDashboard(uid, List.of(variables));
  }

  /** Its path in Grafana. */
  public String path() {
    return "/d/" + uid;
  }
}
