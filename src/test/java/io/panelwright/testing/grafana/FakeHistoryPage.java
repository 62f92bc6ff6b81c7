package io.panelwright.testing.grafana;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of a dashboard's history, newest first.
 *
 * @param next the token of the next page; empty for the last one
 */
record FakeHistoryPage(List<FakeVersion> versions, String next) {

  private static final Pattern LEGACY_TOKEN = Pattern.compile("org:1/start:(\\d+)/folder:");
  private static final Pattern UNIFIED_TOKEN = Pattern.compile("\\{\"o\":(\\d+),.*");

  static FakeHistoryPage of(FakeStore store, FakeDashboard dashboard, int limit, String token) {
    List<FakeVersion> all = new ArrayList<>(dashboard.history);
    Collections.reverse(all);
    int start = token.isEmpty() ? 0 : start(store, all, token);
    int end = limit == 0 ? all.size() : Math.min(all.size(), start + limit);
    List<FakeVersion> page = all.subList(Math.min(start, end), end);
    String next = end == all.size() ? "" : token(store, page, end);
    return new FakeHistoryPage(List.copyOf(page), next);
  }

  /** The token names the last version of the page, or the number of versions before it. */
  private static String token(FakeStore store, List<FakeVersion> page, int end) {
    FakeVersion last = page.get(page.size() - 1);
    return store.isLegacy()
        ? "org:1/start:" + last.number() + "/folder:"
        : Base64.getEncoder()
            .encodeToString(
                ("{\"o\":" + end + ",\"v\":" + last.resourceVersion() + ",\"s\":false}")
                    .getBytes(StandardCharsets.UTF_8));
  }

  private static int start(FakeStore store, List<FakeVersion> all, String token) {
    if (store.isLegacy()) {
      Matcher number = matcher(LEGACY_TOKEN, token);
      long last = Long.parseLong(number.group(1));
      return (int) all.stream().takeWhile(version -> version.number() >= last).count();
    }
    String text = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
    return Integer.parseInt(matcher(UNIFIED_TOKEN, text).group(1));
  }

  private static Matcher matcher(Pattern pattern, String token) {
    Matcher matcher = pattern.matcher(token);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("continue token: found " + token);
    }
    return matcher;
  }
}
