package io.panelwright.show.frame;

import java.util.Arrays;

/** A column of numbers, none of them missing. */
final class NumberColumn implements Column {

  private final double[] numbers;

  NumberColumn(double[] numbers) {
    this.numbers = numbers;
  }

  @Override
  public int size() {
    return numbers.length;
  }

  @Override
  public Cell get(int row) {
    return Cell.of(numbers[row]);
  }

  @Override
  public double number(int row) {
    return numbers[row];
  }

  @Override
  public boolean isMissing(int row) {
    return false;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Column column && cells().equals(column.cells());
  }

  @Override
  public int hashCode() {
    return cells().hashCode();
  }

  @Override
  public String toString() {
    return Arrays.toString(numbers);
  }
}
