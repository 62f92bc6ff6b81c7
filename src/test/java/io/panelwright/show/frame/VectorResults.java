package io.panelwright.show.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** The results of a group of vectors: each is run, and those that differ are listed together. */
public final class VectorResults {

  private static final int MAX_LISTED = 20;

  private final List<String> differences = new ArrayList<>();
  private int passed;

  /** Compares one computed value; an exception is a difference, too. */
  public void compare(String name, Object expected, Supplier<?> actual) {
    Object value;
    try {
      value = actual.get();
    } catch (RuntimeException e) {
      value = e.toString();
    }
    if (Objects.equals(expected, value)) {
      passed++;
    } else {
      differences.add(name + ": expected " + expected + ", was " + value);
    }
  }

  /** Checks that a call fails, as it does in Grafana. */
  public void compareFailure(String name, Supplier<?> actual) {
    try {
      differences.add(name + ": expected a failure, was " + actual.get());
    } catch (IllegalArgumentException e) {
      passed++;
    }
  }

  /** Fails if a vector differs, or if there is none. */
  public void assertAllPassed() {
    int listed = Math.min(differences.size(), MAX_LISTED);
    assertEquals(
        "",
        String.join("\n", differences.subList(0, listed)),
        differences.size() + " of " + (passed + differences.size()) + " vectors differ");
    assertTrue(passed > 0, "no vectors");
  }
}
