package io.panelwright.environment;

import io.panelwright.environment.EnvironmentValues.MappedDatasource;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces the uids of datasources in links: {@code var-ds=UID}, and the queries of links to
 * Explore.
 */
final class DatasourceLinks {

  private static final String QUOTE = "(?:\"|%22|\\\\\")";

  private final Map<String, MappedDatasource> byUid;
  private final Pattern variable;
  private final Pattern quoted;

  DatasourceLinks(Map<String, MappedDatasource> byUid, Set<String> variables) {
    this.byUid = byUid;
    String names = DatasourceUids.words(variables, "", "").pattern();
    this.variable =
        DatasourceUids.words(byUid.keySet(), "(?<=[?&;]var-" + names + "=)", "(?![\\w.%-])");
    this.quoted = DatasourceUids.words(byUid.keySet(), "(?<=" + QUOTE + ")", "(?=" + QUOTE + ")");
  }

  String rewrite(String text) {
    String changed = text.contains("var-") ? replace(variable, text) : text;
    return changed.contains("/explore") ? replace(quoted, changed) : changed;
  }

  private String replace(Pattern pattern, String text) {
    return pattern.matcher(text).replaceAll(match -> Matcher.quoteReplacement(there(match)));
  }

  private String there(MatchResult match) {
    return byUid.get(match.group(match.groupCount())).uid();
  }
}
