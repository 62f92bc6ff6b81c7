package io.panelwright.doctor.cause;

import io.panelwright.diagnostic.Nearest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists of values in words. */
final class Values {

  private static final int MOST = 8;

  private Values() {}

  /** The first few, quoted; the nearest to a word in front. */
  static String shown(List<String> values, String word) {
    if (values.isEmpty()) {
      return "none";
    }
    List<String> near = Nearest.to(word, values).stream().toList();
    String first =
        Stream.concat(near.stream(), values.stream())
            .distinct()
            .limit(MOST)
            .map(value -> "\"" + value + "\"")
            .collect(Collectors.joining(", "));
    return values.size() > MOST ? first + " and " + (values.size() - MOST) + " more" : first;
  }
}
