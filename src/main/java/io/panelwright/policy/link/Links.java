package io.panelwright.policy.link;

import io.panelwright.policy.Subject;
import io.panelwright.policy.Text;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the addresses to which a dashboard links. */
final class Links {

  /** An address in Markdown or HTML. */
  private static final Pattern IN_PROSE = Pattern.compile("(?:\\]\\(|href=[\"']?)([^)\"'\\s>]+)");

  /** The second is that of tables before Grafana 7. */
  private static final List<String> KEYS = List.of("url", "linkUrl");

  private Links() {}

  /** All addresses, each where it stands. */
  static List<Text> of(Subject subject) {
    return subject.texts().stream().flatMap(Links::in).toList();
  }

  private static Stream<Text> in(Text text) {
    if (KEYS.contains(text.key())) {
      // A query may have an address, too, but nobody follows it.
      return text.where().pointer().contains("targets") ? Stream.empty() : Stream.of(text);
    }
    return text.key().equals("content") ? inProse(text) : Stream.empty();
  }

  private static Stream<Text> inProse(Text text) {
    return IN_PROSE
        .matcher(text.value())
        .results()
        .map((MatchResult match) -> new Text(text.where(), match.group(1)));
  }
}
