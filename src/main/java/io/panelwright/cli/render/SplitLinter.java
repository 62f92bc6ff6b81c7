package io.panelwright.cli.render;

import io.panelwright.cli.WorkerPool;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LintResult;
import io.panelwright.lint.LintResult.ExcludedViolation;
import io.panelwright.lint.Linter;
import io.panelwright.lint.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks one dashboard on several threads, each with a part of the rules. */
public final class SplitLinter {

  /** Rules differ in their time, so that a thread may check more parts than another. */
  private static final int PARTS_PER_WORKER = 6;

  private final WorkerPool pool;
  private final List<Linter> parts;

  /** Creates a linter that must be called on the thread of the pool's owner. */
  public SplitLinter(Linter linter, WorkerPool pool) {
    this.pool = pool;
    this.parts = linter.split(pool.workers() * PARTS_PER_WORKER);
  }

  /** Returns what {@link Linter#lint} returns. */
  public LintResult lint(LintContext context, Map<Long, String> keys) {
    List<Violation> violations = new ArrayList<>();
    List<ExcludedViolation> excluded = new ArrayList<>();
    pool.forEach(
        parts,
        part -> part.lint(context, keys),
        result -> {
          violations.addAll(result.violations());
          excluded.addAll(result.excluded());
        });
    return new LintResult(violations, excluded);
  }
}
