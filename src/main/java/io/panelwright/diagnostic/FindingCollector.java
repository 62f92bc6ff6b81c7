package io.panelwright.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Collects the findings of dashboard code, or throws them at the call that caused them.
 *
 * <p>A dsl factory with an invalid argument calls {@link #report}. Outside {@link #collect}, such
 * as in a test, that throws immediately. Inside {@link #collect} the finding is added and the
 * factory continues with a default value, so that one run of {@code render} reports the findings of
 * all panels.
 */
public final class FindingCollector {

  private static final ThreadLocal<List<Finding>> COLLECTED = new ThreadLocal<>();

  private FindingCollector() {}

  /**
   * The outcome of {@link #collect}.
   *
   * @param value empty if the code threw a {@link FindingsException}
   */
  public record Result<T>(Optional<T> value, List<Finding> findings) {}

  /**
   * Runs dashboard code and collects its findings. Other exceptions are not caught. Calls can be
   * nested; the outer call does not get the findings of the inner one.
   */
  public static <T> Result<T> collect(Supplier<T> code) {
    List<Finding> outer = COLLECTED.get();
    List<Finding> inner = new ArrayList<>();
    COLLECTED.set(inner);
    try {
      return new Result<>(Optional.of(code.get()), List.copyOf(inner));
    } catch (FindingsException e) {
      inner.addAll(e.findings());
      return new Result<>(Optional.empty(), List.copyOf(inner));
    } finally {
      if (outer == null) {
        COLLECTED.remove();
      } else {
        COLLECTED.set(outer);
      }
    }
  }

  /**
   * Reports the findings of one call; does nothing if the list is empty.
   *
   * @throws FindingsException with all findings, unless inside {@link #collect}
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
