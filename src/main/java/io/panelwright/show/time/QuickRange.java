package io.panelwright.show.time;

import io.panelwright.text.EcmaScriptNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A relative range with its name, such as {@code Last 6 hours}.
 *
 * @param valid false if the text is no amount of time; the display is then the text itself
 */
public record QuickRange(String from, String to, String display, boolean valid) {

  private static final Pattern AMOUNT = Pattern.compile("now[-+](\\d+)(f[Qy]|[yMwdhmsQ])(?s:.*)");

  private static final Map<String, String> NAMES =
      Map.of(
          "s", "second",
          "m", "minute",
          "h", "hour",
          "d", "day",
          "w", "week",
          "M", "month",
          "Q", "quarter",
          "y", "year",
          "fQ", "fiscal quarter",
          "fy", "fiscal year");

  private static final List<QuickRange> CALENDAR =
      List.of(
          of("now-1d/d", "now-1d/d", "Yesterday"),
          of("now-2d/d", "now-2d/d", "Day before yesterday"),
          of("now-7d/d", "now-7d/d", "This day last week"),
          of("now-1w/w", "now-1w/w", "Previous week"),
          of("now-1M/M", "now-1M/M", "Previous month"),
          of("now-1Q/fQ", "now-1Q/fQ", "Previous fiscal quarter"),
          of("now-1y/y", "now-1y/y", "Previous year"),
          of("now-1y/fy", "now-1y/fy", "Previous fiscal year"),
          of("now/d", "now/d", "Today"),
          of("now/d", "now", "Today so far"),
          of("now/w", "now/w", "This week"),
          of("now/w", "now", "This week so far"),
          of("now/M", "now/M", "This month"),
          of("now/M", "now", "This month so far"),
          of("now/y", "now/y", "This year"),
          of("now/y", "now", "This year so far"),
          of("now/fQ", "now", "This fiscal quarter so far"),
          of("now/fQ", "now/fQ", "This fiscal quarter"),
          of("now/fy", "now", "This fiscal year so far"),
          of("now/fy", "now/fy", "This fiscal year"));

  private static final List<String> AMOUNTS =
      List.of(
          "5m", "15m", "30m", "1h", "3h", "6h", "12h", "24h", "2d", "7d", "30d", "90d", "6M", "1y",
          "2y", "5y");

  private static final List<QuickRange> LAST =
      AMOUNTS.stream().map(amount -> describe("now-" + amount)).toList();

  private static final List<QuickRange> ALL = all();

  private static QuickRange of(String from, String to, String display) {
    return new QuickRange(from, to, display, true);
  }

  private static List<QuickRange> all() {
    List<QuickRange> ranges = new ArrayList<>(LAST);
    ranges.addAll(CALENDAR);
    ranges.add(describe("+1m"));
    AMOUNTS.stream().map(amount -> describe("+" + amount)).forEach(ranges::add);
    return List.copyOf(ranges);
  }

  /** The ranges that Grafana's time picker offers, from the shortest one; then calendar units. */
  public static List<QuickRange> offered() {
    List<QuickRange> ranges = new ArrayList<>(LAST);
    ranges.addAll(CALENDAR);
    return List.copyOf(ranges);
  }

  /** The range with a name, by its ends. */
  static Optional<QuickRange> find(String from, String to) {
    return ALL.stream().filter(range -> range.from.equals(from) && range.to.equals(to)).findFirst();
  }

  /**
   * Describes an amount of time before the present, such as {@code 5m} or {@code now-5m}, or after
   * it, such as {@code +5m}.
   */
  public static QuickRange describe(String text) {
    boolean last = !text.startsWith("+");
    String end = text.contains("now") ? text : (last ? "now-" : "now") + text;
    String from = last ? end : "now";
    String to = last ? "now" : end;
    Optional<QuickRange> named =
        CALENDAR.stream()
            .filter(range -> last && range.from.equals(from) && range.to.equals(to))
            .findFirst();
    return named.orElseGet(() -> describe(from, to, end, last ? "Last " : "Next "));
  }

  private static QuickRange describe(String from, String to, String end, String direction) {
    Matcher matcher = AMOUNT.matcher(end);
    if (!matcher.matches()) {
      return new QuickRange(from, to, from + " to " + to, false);
    }
    double amount = Double.parseDouble(matcher.group(1));
    String name = NAMES.get(matcher.group(2)) + (amount > 1 ? "s" : "");
    return of(from, to, direction + EcmaScriptNumber.print(amount) + " " + name);
  }

  /** Whether a text is an amount of time, or a variable in its place. */
  static boolean isAmount(String text) {
    return text.startsWith("$") || text.startsWith("+$") || describe(text).valid();
  }
}
