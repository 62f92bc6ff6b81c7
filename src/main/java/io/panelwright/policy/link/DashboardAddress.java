package io.panelwright.policy.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The address of a dashboard in the same Grafana.
 *
 * @param variables that it hands over as {@code var-…}
 */
record DashboardAddress(String uid, List<String> variables) {

  private static final Pattern VARIABLE = Pattern.compile("[?&]var-([^=&#]+)=");

  DashboardAddress {
    variables = List.copyOf(variables);
  }

  /** Reads an address; empty for one that leads elsewhere or only a viewer's choice decides. */
  static Optional<DashboardAddress> of(String url) {
    if (url.contains("://") || url.startsWith("//")) {
      return Optional.empty();
    }
    String[] parts = url.split("[?#]", 2);
    List<String> segments = new ArrayList<>(Arrays.asList(parts[0].split("/")));
    int d = segments.indexOf("d");
    if (d < 0 || d + 1 >= segments.size() || segments.get(d + 1).contains("$")) {
      return Optional.empty();
    }
    List<String> variables =
        VARIABLE.matcher(url).results().map((MatchResult match) -> match.group(1)).toList();
    return Optional.of(new DashboardAddress(segments.get(d + 1), variables))
        .filter(address -> !address.uid().isEmpty());
  }
}
