package io.panelwright.scaffold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Titles of panels from names of metrics: {@code HTTP requests}. */
final class MetricTitle {

  private static final int MAX_LENGTH = 40;

  private static final Map<String, String> SPELLINGS =
      Map.ofEntries(
          Map.entry("api", "API"),
          Map.entry("cpu", "CPU"),
          Map.entry("db", "DB"),
          Map.entry("dns", "DNS"),
          Map.entry("fds", "file descriptors"),
          Map.entry("gc", "GC"),
          Map.entry("grpc", "gRPC"),
          Map.entry("hikaricp", "HikariCP"),
          Map.entry("http", "HTTP"),
          Map.entry("https", "HTTPS"),
          Map.entry("id", "ID"),
          Map.entry("io", "I/O"),
          Map.entry("ip", "IP"),
          Map.entry("jvm", "JVM"),
          Map.entry("kafka", "Kafka"),
          Map.entry("mem", "memory"),
          Map.entry("sql", "SQL"),
          Map.entry("tcp", "TCP"),
          Map.entry("tls", "TLS"),
          Map.entry("tsdb", "TSDB"),
          Map.entry("udp", "UDP"),
          Map.entry("wal", "WAL"));

  /** Words at the end of a name that the unit of a panel shows. */
  private static final Set<String> SUFFIXES =
      Set.of("total", "seconds", "milliseconds", "ms", "bytes", "ratio", "celsius", "count");

  private MetricTitle() {}

  /**
   * The title for a metric.
   *
   * @param job whose name the metrics may start with
   */
  static String of(String metric, String job) {
    List<String> words =
        new ArrayList<>(
            Arrays.stream(metric.split("[^A-Za-z0-9]+")).filter(w -> !w.isEmpty()).toList());
    while (words.size() > 1 && SUFFIXES.contains(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    if (words.size() > 2 && job.toLowerCase(Locale.ROOT).startsWith(first(words))) {
      words.remove(0);
    }
    if (words.isEmpty()) {
      return "Value";
    }
    String title = join(words);
    return Character.toUpperCase(title.charAt(0)) + title.substring(1);
  }

  /** {@code Last order timestamp} becomes {@code Time since last order}. */
  static String since(String title) {
    String event = title.replaceFirst(" (timestamp|time)$", "");
    boolean isAcronym = event.length() > 1 && Character.isUpperCase(event.charAt(1));
    return "Time since "
        + (isAcronym ? event : Character.toLowerCase(event.charAt(0)) + event.substring(1));
  }

  private static String first(List<String> words) {
    return words.get(0).toLowerCase(Locale.ROOT);
  }

  private static String join(List<String> words) {
    StringBuilder title = new StringBuilder();
    for (String word : words) {
      String lower = word.toLowerCase(Locale.ROOT);
      String spelled = SPELLINGS.getOrDefault(lower, lower);
      if (!title.isEmpty() && title.length() + spelled.length() >= MAX_LENGTH) {
        break;
      }
      title.append(title.isEmpty() ? "" : " ").append(spelled);
    }
    return title.substring(0, Math.min(title.length(), MAX_LENGTH));
  }
}
