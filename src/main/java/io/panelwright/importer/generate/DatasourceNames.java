package io.panelwright.importer.generate;

import io.panelwright.codegen.TitleSplitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of datasource constants: from the variable or uid if a person chose it, otherwise from the
 * datasource's type.
 */
final class DatasourceNames {

  /** A reference to a variable, with its name. */
  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{(\\w+)(?::\\w+)?}|\\$(\\w+)|\\[\\[(\\w+)(?::\\w+)?]]");

  /** The prefix that Grafana's export gives to the names of datasources. */
  private static final Pattern EXPORT_PREFIX = Pattern.compile("(?i)^ds[_-](?=.)");

  /** Words that occur in names that people choose, also beside digits. */
  private static final Pattern FAMILIAR =
      Pattern.compile(
          "(?i).*(prom|loki|influx|graphite|elastic|tempo|jaeger|zipkin|mimir|thanos|cortex|postgres|"
              + "mysql|mssql|cloudwatch|zabbix|grafana|clickhouse|metric|logs|trace|monitor|victoria|"
              + "telegraf|timescale|gdev|prod|test).*");

  /** A word of a name: letters with at most a number behind them. */
  private static final Pattern WORD = Pattern.compile("[A-Za-z]{3,}[0-9]{0,3}");

  /** The uid of a provisioned datasource: a hash of its name. */
  private static final Pattern HASH = Pattern.compile("P[0-9A-F]{16}");

  private static final Pattern CONSONANTS = Pattern.compile("(?i).*[^aeiouy0-9]{5}.*");

  /** Names of variables that do not describe the datasource. */
  private static final Set<String> UNSPECIFIC =
      Set.of("ds", "datasource", "data_source", "source", "name", "default", "db", "dsn");

  /** Names of types whose ids contain further words. */
  private static final Map<String, String> TYPES =
      Map.of(
          "influxdb", "influx",
          "grafana-postgresql-datasource", "postgres",
          "grafana-testdata-datasource", "test data",
          "testdata", "test data",
          "victoriametrics-metrics-datasource", "victoria metrics",
          "victoriametrics-logs-datasource", "victoria logs",
          "grafana-azure-monitor-datasource", "azure monitor",
          "datasource", "grafana");

  private DatasourceNames() {}

  /** Returns titles from which the name of the constant can be derived, the best one first. */
  static List<String> titles(String type, String uid) {
    Matcher variable = VARIABLE.matcher(uid);
    boolean isVariable = variable.matches();
    String name = isVariable ? variableName(variable) : uid;
    String described = EXPORT_PREFIX.matcher(name).replaceFirst("");
    List<String> titles = new ArrayList<>();
    if ((isVariable || isReadable(described)) && !isUnspecific(described)) {
      titles.add(described);
    }
    titles.add(typeTitle(type));
    if (isVariable) {
      titles.add(name);
    } else if (isUnspecific(uid)) {
      titles.add((uid.isEmpty() ? "default" : uid) + " " + typeTitle(type));
    }
    return titles;
  }

  private static boolean isUnspecific(String name) {
    return name.isEmpty() || UNSPECIFIC.contains(name.toLowerCase(Locale.ROOT));
  }

  private static String variableName(Matcher variable) {
    for (int group = 1; group < variable.groupCount(); group++) {
      if (variable.group(group) != null) {
        return variable.group(group);
      }
    }
    return variable.group(variable.groupCount());
  }

  /** Whether a person chose a uid: Grafana's own are random letters and digits. */
  private static boolean isReadable(String uid) {
    if (HASH.matcher(uid).matches()) {
      return false;
    }
    List<String> words = TitleSplitter.split(uid);
    return FAMILIAR.matcher(uid).matches() || hasOnlyWords(words);
  }

  private static boolean hasOnlyWords(List<String> words) {
    return words.stream().anyMatch(word -> WORD.matcher(word).matches())
        && words.stream().allMatch(DatasourceNames::isPronounceable)
        && words.stream().filter(word -> word.length() < 3).count() <= words.size() / 2;
  }

  private static boolean isPronounceable(String word) {
    boolean isNumber = word.chars().allMatch(Character::isDigit);
    return isNumber && word.length() < 5
        || word.length() < 3
        || WORD.matcher(word).matches() && !CONSONANTS.matcher(word).matches();
  }

  /** Returns the words of a plugin's id without vendor and suffix. */
  private static String typeTitle(String type) {
    String known = TYPES.get(type);
    if (known != null) {
      return known;
    }
    String name = type.replaceFirst("-datasource$", "");
    boolean hasVendor = !name.equals(type) && name.indexOf('-') > 0;
    String title = hasVendor ? name.substring(name.indexOf('-') + 1) : name;
    return title.isBlank() ? "datasource" : title;
  }
}
