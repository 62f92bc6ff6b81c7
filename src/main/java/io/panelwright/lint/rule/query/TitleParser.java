package io.panelwright.lint.rule.query;

import io.panelwright.promql.analysis.MeasurementUnit;
import io.panelwright.promql.analysis.RateUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses units, rates, windows and quantiles in titles and legends. */
final class TitleParser {

  private static final Map<Pattern, RateUnit> RATES = new LinkedHashMap<>();
  private static final Map<Pattern, MeasurementUnit> MEASURES = new LinkedHashMap<>();

  // Few texts contain one of these signs, which every text with a claim contains.
  private static final Pattern RATE_SIGN = words("/|per");
  private static final Pattern MEASURE_SIGN = words("[%(]|percent");
  private static final Pattern NUMBER_SIGN = words("\\d");

  static {
    RATES.put(words("\\bper\\s+sec(ond)?\\b|/\\s?s(ec)?\\b|\\breq(uest)?s/s\\b"), RateUnit.SECOND);
    RATES.put(words("\\bper\\s+min(ute)?\\b|/\\s?min(ute)?\\b"), RateUnit.MINUTE);
    RATES.put(words("\\bper\\s+hour\\b|/\\s?h(our)?\\b"), RateUnit.HOUR);
    RATES.put(words("\\bper\\s+day\\b|/\\s?d(ay)?\\b"), RateUnit.DAY);
    MEASURES.put(words("(?<![\\d.]\\s?)%(?!\\s?ile)|\\bpercent(age)?\\b"), MeasurementUnit.PERCENT);
    MEASURES.put(words("(^|\\s)\\((ms|millis(econds)?)\\)"), MeasurementUnit.MILLISECONDS);
    MEASURES.put(words("(^|\\s)\\((s|sec(ond)?s?)\\)"), MeasurementUnit.SECONDS);
    MEASURES.put(words("(^|\\s)\\(bytes\\)"), MeasurementUnit.BYTES);
    MEASURES.put(words("(^|\\s)\\(bits\\)"), MeasurementUnit.BITS);
    MEASURES.put(words("(^|\\s)\\((°C|celsius)\\)"), MeasurementUnit.CELSIUS);
    MEASURES.put(words("(^|\\s)\\((°F|fahrenheit)\\)"), MeasurementUnit.FAHRENHEIT);
    MEASURES.put(words("(^|\\s)\\(watts?\\)"), MeasurementUnit.WATTS);
    MEASURES.put(words("(^|\\s)\\(volts?\\)"), MeasurementUnit.VOLTS);
    MEASURES.put(words("(^|\\s)\\(joules?\\)"), MeasurementUnit.JOULES);
  }

  private static final String SPAN =
      "(\\d{1,4})\\s?(ms|s|secs?|seconds?|m|mins?|minutes?|h|hours?|d|days?|w|weeks?)";

  /** {@code (5m)}, {@code [5m]}, {@code / 5m}, {@code last 30s}. */
  private static final Pattern WINDOW =
      words(
          "[(\\[]\\s?(?:last\\s)?"
              + SPAN
              + "\\s?[)\\]]|/\\s?"
              + SPAN
              + "\\b|\\blast\\s"
              + SPAN
              + "\\b");

  private static final Pattern PERCENTILE =
      words(
          "\\bp(\\d{2,4}(?:\\.\\d+)?)\\b|\\b(\\d{1,2}(?:\\.\\d+)?)(?:th|st|nd|rd)?[ -]?(?:percentile|quantile|%ile|pctl)");

  private TitleParser() {}

  private static Pattern words(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  /** The rate units in a text, such as "per minute". */
  static List<RateUnit> parseRates(String text) {
    return RATE_SIGN.matcher(text).find() ? found(RATES, text) : List.of();
  }

  /** The measurement units in a text. */
  static List<MeasurementUnit> parseMeasures(String text) {
    return MEASURE_SIGN.matcher(text).find() ? found(MEASURES, text) : List.of();
  }

  private static <T> List<T> found(Map<Pattern, T> patterns, String text) {
    return patterns.entrySet().stream()
        .filter(entry -> entry.getKey().matcher(text).find())
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The time windows in a text, in seconds. */
  static List<Double> parseWindows(String text) {
    if (!NUMBER_SIGN.matcher(text).find()) {
      return List.of();
    }
    List<Double> windows = new ArrayList<>();
    Matcher matcher = WINDOW.matcher(text);
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group += 2) {
        if (matcher.group(group) != null) {
          windows.add(Double.parseDouble(matcher.group(group)) * seconds(matcher.group(group + 1)));
        }
      }
    }
    return windows;
  }

  private static double seconds(String unit) {
    String small = unit.toLowerCase(Locale.ROOT);
    if (small.equals("ms")) {
      return 0.001;
    }
    return switch (small.charAt(0)) {
      case 's' -> 1;
      case 'm' -> 60;
      case 'h' -> 3600;
      case 'd' -> 86_400;
      default -> 604_800;
    };
  }

  /** The quantiles in a text, from 0 to 1. */
  static List<Double> parseQuantiles(String text) {
    if (!NUMBER_SIGN.matcher(text).find()) {
      return List.of();
    }
    List<Double> quantiles = new ArrayList<>();
    Matcher matcher = PERCENTILE.matcher(text);
    while (matcher.find()) {
      String digits = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
      double value = Double.parseDouble(digits);
      quantiles.add(value > 100 ? value / Math.pow(10, digits.length()) : value / 100);
    }
    return quantiles;
  }
}
