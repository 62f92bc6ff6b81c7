package io.panelwright.show.transform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The order in which JavaScript lists the keys of an object: whole numbers first. */
final class PropertyOrder {

  private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,9}");

  private static final long MAX_INDEX = 4_294_967_294L;

  private PropertyOrder() {}

  /** Keys that are array indexes by value, then the others in their order. */
  static List<String> sorted(Collection<String> keys) {
    List<String> sorted = new ArrayList<>();
    keys.stream().filter(PropertyOrder::isIndex).forEach(sorted::add);
    sorted.sort(Comparator.comparingLong(Long::parseLong));
    keys.stream().filter(key -> !isIndex(key)).forEach(sorted::add);
    return sorted;
  }

  private static boolean isIndex(String key) {
    return WHOLE.matcher(key).matches() && Long.parseLong(key) <= MAX_INDEX;
  }
}
