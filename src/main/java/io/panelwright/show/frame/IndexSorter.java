package io.panelwright.show.frame;

/**
 * A stable sort of row numbers with JavaScript's comparators, which may return NaN for "equal".
 * Such comparators are not consistent, so the result depends on the method; short lists are sorted
 * as browsers do: by binary insertion after the first run.
 */
public final class IndexSorter {

  private static final int MAX_INSERTION = 64;

  /** Compares two rows; negative if the first comes first, NaN counts as 0. */
  public interface Comparison {
    double compare(int a, int b);
  }

  private final Comparison comparison;

  private IndexSorter(Comparison comparison) {
    this.comparison = comparison;
  }

  /** The numbers below a size, sorted. */
  public static int[] sort(int size, Comparison comparison) {
    int[] rows = new int[size];
    for (int i = 0; i < size; i++) {
      rows[i] = i;
    }
    var sorter = new IndexSorter(comparison);
    if (size < MAX_INSERTION) {
      sorter.insert(rows);
    } else {
      sorter.merge(rows.clone(), rows, 0, size);
    }
    return rows;
  }

  private void insert(int[] rows) {
    for (int i = sortedRun(rows); i < rows.length; i++) {
      int pivot = rows[i];
      int left = 0;
      int right = i;
      while (left < right) {
        int middle = (left + right) >>> 1;
        if (comparison.compare(pivot, rows[middle]) < 0) {
          right = middle;
        } else {
          left = middle + 1;
        }
      }
      System.arraycopy(rows, left, rows, left + 1, i - left);
      rows[left] = pivot;
    }
  }

  /** The length of the sorted part at the start; a falling part is reversed. */
  private int sortedRun(int[] rows) {
    if (rows.length < 2) {
      return rows.length;
    }
    boolean falling = comparison.compare(rows[1], rows[0]) < 0;
    int end = 2;
    while (end < rows.length && comparison.compare(rows[end], rows[end - 1]) < 0 == falling) {
      end++;
    }
    for (int i = 0; falling && i < end / 2; i++) {
      int swapped = rows[i];
      rows[i] = rows[end - 1 - i];
      rows[end - 1 - i] = swapped;
    }
    return end;
  }

  private void merge(int[] from, int[] to, int start, int end) {
    if (end - start < 2) {
      return;
    }
    int middle = (start + end) >>> 1;
    merge(to, from, start, middle);
    merge(to, from, middle, end);
    int left = start;
    int right = middle;
    for (int i = start; i < end; i++) {
      boolean takesRight =
          left >= middle || right < end && comparison.compare(from[right], from[left]) < 0;
      to[i] = takesRight ? from[right++] : from[left++];
    }
  }
}
