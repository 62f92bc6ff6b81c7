package io.panelwright.show.frame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Labels of fields as text and as sets. */
public final class FieldLabels {

  private static final Pattern LABEL = Pattern.compile("\\b(\\w+)(!?=~?)\"([^\"\\n]*?)\"");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(.+?)\\s*\\}\\}");

  private FieldLabels() {}

  /** Labels sorted by name, such as {@code {instance="a:1", job="api"}}; empty without labels. */
  public static String format(Map<String, String> labels) {
    return labels.isEmpty() ? "" : "{" + formatWithoutBraces(labels) + "}";
  }

  /** {@link #format} without the braces. */
  public static String formatWithoutBraces(Map<String, String> labels) {
    List<String> names = new ArrayList<>(labels.keySet());
    Collections.sort(names);
    return String.join(
        ", ", names.stream().map(name -> name + "=\"" + labels.get(name) + "\"").toList());
  }

  /** The labels in a text such as {@code {job="api"}}; text that is no label is ignored. */
  public static Map<String, String> parse(String text) {
    Map<String, String> labels = new LinkedHashMap<>();
    Matcher label = LABEL.matcher(text);
    while (label.find()) {
      labels.put(label.group(1), label.group(3));
    }
    return labels;
  }

  /** The labels that have the same value in all sets. */
  public static Map<String, String> common(List<Map<String, String>> sets) {
    Map<String, String> common = new LinkedHashMap<>();
    if (!sets.isEmpty()) {
      common.putAll(sets.get(0));
      sets.forEach(
          set -> common.entrySet().removeIf(e -> !e.getValue().equals(set.get(e.getKey()))));
    }
    return common;
  }

  /** The labels whose names are not in the second set. */
  public static Map<String, String> unique(Map<String, String> labels, Map<String, String> common) {
    Map<String, String> unique = new LinkedHashMap<>(labels);
    unique.keySet().removeAll(common.keySet());
    return unique;
  }

  /**
   * Fills a legend format: {@code {{job}}} becomes the value of the label; an absent label becomes
   * its name.
   */
  public static String fillLegend(String format, Map<String, String> labels) {
    return fillLegend(format, label -> labels.getOrDefault(label, label));
  }

  /** Replaces each {@code {{label}}} of a legend format. */
  static String fillLegend(String format, UnaryOperator<String> values) {
    return PLACEHOLDER
        .matcher(format)
        .replaceAll(match -> Matcher.quoteReplacement(values.apply(match.group(1))));
  }
}
