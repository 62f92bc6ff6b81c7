package io.panelwright.contract;

import java.util.List;

/**
 * A dashboard in Grafana that this project does not render: a target of links.
 *
 * @param variables that its URL accepts as {@code var-…}
 */
public record ExternalDashboard(String uid, List<String> variables) {

  public ExternalDashboard {
    variables = List.copyOf(variables);
  }

  /** A dashboard whose URL accepts these variables. */
  public static ExternalDashboard of(String uid, String... variables) {
    return new ExternalDashboard(uid, List.of(variables));
  }

  /** Its path in Grafana. */
  public String path() {
    return "/d/" + uid;
  }
}
