package io.panelwright.lint.rule.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The URL of a dashboard in the same Grafana.
 *
 * @param variables that the URL passes as {@code var-…}
 */
record DashboardUrl(String uid, List<String> variables) {

  private static final Pattern VARIABLE = Pattern.compile("[?&]var-([^=&#]+)=");

  DashboardUrl {
    variables = List.copyOf(variables);
  }

  /** Parses a URL; empty if it leads elsewhere or its dashboard depends on a variable. */
  static Optional<DashboardUrl> parse(String url) {
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
    return Optional.of(new DashboardUrl(segments.get(d + 1), variables))
        .filter(address -> !address.uid().isEmpty());
  }
}
