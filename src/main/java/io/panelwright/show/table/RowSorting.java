package io.panelwright.show.table;

import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.model.PanelContent.SortOrder;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The order of a table's rows by the columns that the panel sorts by. */
final class RowSorting {

  private final List<SortOrder> orders = new ArrayList<>();
  private final List<DataField> sorted = new ArrayList<>();

  /**
   * @param sortBy the panel's {@code sortBy}: names of columns; unknown ones are ignored
   */
  RowSorting(List<JsonObject> sortBy, List<DataField> fields) {
    for (JsonObject order : sortBy) {
      String name = order.string("displayName").orElse("");
      fields.stream()
          .filter(field -> TableContents.title(field).equals(name))
          .findFirst()
          .ifPresent(
              field -> {
                orders.add(new SortOrder(name, order.isTrue("desc")));
                sorted.add(field);
              });
    }
  }

  /** The first column that is sorted, which has an arrow. */
  Optional<SortOrder> first() {
    return orders.stream().findFirst();
  }

  /** The rows in their order. */
  int[] order(int rows) {
    if (orders.isEmpty()) {
      return IntStream.range(0, rows).toArray();
    }
    List<Comparator<Integer>> comparators = new ArrayList<>();
    for (int i = 0; i < orders.size(); i++) {
      Comparator<Integer> comparator = comparator(sorted.get(i));
      comparators.add(orders.get(i).descending() ? comparator.reversed() : comparator);
    }
    Comparator<Integer> all = comparators.stream().reduce(Comparator::thenComparing).orElseThrow();
    return IntStream.range(0, rows).boxed().sorted(all).mapToInt(row -> row).toArray();
  }

  /** Missing numbers come before all others; texts with numbers are in natural order. */
  private static Comparator<Integer> comparator(DataField field) {
    Column values = field.values();
    if (field.type() == FieldType.NUMBER || field.type() == FieldType.TIME) {
      double[] numbers = new double[values.size()];
      for (int i = 0; i < numbers.length; i++) {
        double number = values.number(i);
        numbers[i] = Double.isNaN(number) ? Double.NEGATIVE_INFINITY : number;
      }
      return Comparator.comparingDouble(row -> numbers[row]);
    }
    List<String> texts = values.cells().stream().map(RowSorting::text).toList();
    return (a, b) -> compareNaturally(texts.get(a), texts.get(b));
  }

  private static String text(Cell cell) {
    if (cell instanceof Cell.StringCell string) {
      return string.value();
    }
    if (cell instanceof Cell.BooleanCell bool) {
      return String.valueOf(bool.value());
    }
    return cell instanceof Cell.JsonCell json ? json.value().toString() : "";
  }

  /** Compares texts so that {@code web-2} comes before {@code web-10}; case matters last. */
  static int compareNaturally(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      boolean areDigits = isDigit(a.charAt(i)) && isDigit(b.charAt(j));
      int nextI = areDigits ? endOfDigits(a, i) : i + 1;
      int nextJ = areDigits ? endOfDigits(b, j) : j + 1;
      int order =
          areDigits
              ? new BigInteger(a.substring(i, nextI))
                  .compareTo(new BigInteger(b.substring(j, nextJ)))
              : Character.compare(
                  Character.toLowerCase(a.charAt(i)), Character.toLowerCase(b.charAt(j)));
      if (order != 0) {
        return order;
      }
      i = nextI;
      j = nextJ;
    }
    int rest = Integer.compare(a.length() - i, b.length() - j);
    // As in ICU, lower case comes first.
    return rest != 0
        ? rest
        : b.toLowerCase(Locale.ROOT).equals(a.toLowerCase(Locale.ROOT)) ? -a.compareTo(b) : 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int endOfDigits(String text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
