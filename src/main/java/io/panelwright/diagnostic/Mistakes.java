package io.panelwright.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Author mistakes: thrown at the call that made them, unless somebody collects.
 *
 * <p>A factory that is given nonsense calls {@link #report}. In a test, an IDE or a REPL that
 * throws at once. Inside {@link #collect} it is noted and the factory goes on with a harmless
 * value, so that one run of {@code render} tells the faults of all panels.
 */
public final class Mistakes {

  private static final ThreadLocal<List<Finding>> COLLECTED = new ThreadLocal<>();

  private Mistakes() {}

  /**
   * What came of an author's code.
   *
   * @param value empty when the code threw
   */
  public record Outcome<T>(Optional<T> value, List<Finding> findings) {}

  /**
   * Runs an author's code and collects its mistakes. Whatever else it throws passes through. May be
   * nested: the inner call keeps its findings to itself.
   */
  public static <T> Outcome<T> collect(Supplier<T> code) {
    List<Finding> outer = COLLECTED.get();
    List<Finding> mine = new ArrayList<>();
    COLLECTED.set(mine);
    try {
      return new Outcome<>(Optional.of(code.get()), List.copyOf(mine));
    } catch (FindingsException e) {
      mine.addAll(e.findings());
      return new Outcome<>(Optional.empty(), List.copyOf(mine));
    } finally {
      if (outer == null) {
        COLLECTED.remove();
      } else {
        COLLECTED.set(outer);
      }
    }
  }

  /**
   * Tells what is wrong with the current call; does nothing when the list is empty.
   *
   * @throws FindingsException with all of them, unless inside {@link #collect}
   */
  public static void report(List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    List<Finding> collected = COLLECTED.get();
    if (collected == null) {
      throw new FindingsException(findings);
    }
    collected.addAll(findings);
  }

  /** {@link #report(List)} for one finding. */
  public static void report(Finding finding) {
    report(List.of(finding));
  }
}
