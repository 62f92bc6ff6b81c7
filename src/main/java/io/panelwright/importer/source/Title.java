package io.panelwright.importer.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of a title in ASCII letters and digits; what has no such spelling is left out. */
final class Title {

  /** Between the words of {@code requestRate} and {@code HTTPServer}; none in {@code CPUs}. */
  private static final String HUMP = "(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})";

  /** Letters that no accent can be taken from, and signs that are read as words. */
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

  private Title() {}

  static List<String> words(String title) {
    String text = Normalizer.normalize(title, Normalizer.Form.NFC);
    for (var spelling : SPELLINGS.entrySet()) {
      text = text.replace(spelling.getKey(), spelling.getValue());
    }
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    List<String> words = new ArrayList<>();
    for (String part : plain.split("[^A-Za-z0-9]+")) {
      words.addAll(Arrays.asList(part.split(HUMP)));
    }
    words.removeIf(String::isEmpty);
    return words;
  }
}
