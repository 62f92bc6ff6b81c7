package io.panelwright.codegen;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Splits titles into parts of ASCII letters and digits; other characters are left out. */
public final class TitleSplitter {

  /** Boundaries in {@code requestRate} and {@code HTTPServer}; {@code CPUs} has none. */
  private static final Pattern CASE_BOUNDARY =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})");

  private static final Pattern SEPARATOR = Pattern.compile("[^A-Za-z0-9]+");

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** Letters without a base letter, and signs that have a name. */
  private static final Map<String, String> SPELLINGS = new LinkedHashMap<>();

  static {
    SPELLINGS.put("ä", "ae");
    SPELLINGS.put("ö", "oe");
    SPELLINGS.put("ü", "ue");
    SPELLINGS.put("Ä", "Ae");
    SPELLINGS.put("Ö", "Oe");
    SPELLINGS.put("Ü", "Ue");
    SPELLINGS.put("ß", "ss");
    SPELLINGS.put("æ", "ae");
    SPELLINGS.put("Æ", "Ae");
    SPELLINGS.put("ø", "oe");
    SPELLINGS.put("Ø", "Oe");
    SPELLINGS.put("đ", "d");
    SPELLINGS.put("Đ", "D");
    SPELLINGS.put("ł", "l");
    SPELLINGS.put("Ł", "L");
    SPELLINGS.put("ı", "i");
    SPELLINGS.put("µ", "u");
    SPELLINGS.put("μ", "u");
    SPELLINGS.put("%", " percent ");
    SPELLINGS.put("&", " and ");
    SPELLINGS.put("'", "");
    SPELLINGS.put("’", "");
  }

  private TitleSplitter() {}

  /** Returns the parts of a title, which may have none. */
  public static List<String> split(String title) {
    String text = Normalizer.normalize(title, Normalizer.Form.NFC);
    for (var spelling : SPELLINGS.entrySet()) {
      text = text.replace(spelling.getKey(), spelling.getValue());
    }
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    List<String> parts = new ArrayList<>();
    for (String part : SEPARATOR.split(plain)) {
      parts.addAll(Arrays.asList(CASE_BOUNDARY.split(part)));
    }
    parts.removeIf(String::isEmpty);
    return parts;
  }
}
