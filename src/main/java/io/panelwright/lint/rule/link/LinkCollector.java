package io.panelwright.lint.rule.link;

import io.panelwright.lint.DashboardFact;
import io.panelwright.lint.LocatedString;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Collects the link URLs of a dashboard. */
final class LinkCollector {

  /** A URL in Markdown or HTML. */
  private static final Pattern IN_PROSE = Pattern.compile("(?:\\]\\(|href=[\"']?)([^)\"'\\s>]+)");

  /** Keys of URLs; {@code linkUrl} is from tables before Grafana 7. */
  private static final List<String> KEYS = List.of("url", "linkUrl");

  /** All URLs with their locations. */
  static final DashboardFact<List<LocatedString>> LINKS =
      DashboardFact.of(context -> context.strings().stream().flatMap(LinkCollector::in).toList());

  private LinkCollector() {}

  private static Stream<LocatedString> in(LocatedString text) {
    if (KEYS.contains(text.key())) {
      // A query may have a URL, too, but it is not a link.
      return text.location().pointer().tokens().contains("targets")
          ? Stream.empty()
          : Stream.of(text);
    }
    return text.key().equals("content") ? inProse(text) : Stream.empty();
  }

  private static Stream<LocatedString> inProse(LocatedString text) {
    return IN_PROSE
        .matcher(text.value())
        .results()
        .map((MatchResult match) -> new LocatedString(text.location(), match.group(1)));
  }
}
