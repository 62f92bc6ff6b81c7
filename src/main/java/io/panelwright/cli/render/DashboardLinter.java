package io.panelwright.cli.render;

import io.panelwright.cli.WorkerPool;
import io.panelwright.contract.Contract;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LintResult;
import io.panelwright.lint.LintRun;
import io.panelwright.lint.LintedDashboard;
import io.panelwright.lint.Linter;
import io.panelwright.lint.ListMapper;
import io.panelwright.promql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Checks one dashboard, on one thread or on several. */
public final class DashboardLinter {

  /** Rules differ in their time, so that a thread may check more parts than another. */
  private static final int PARTS_PER_WORKER = 6;

  private final Linter linter;
  private final List<Linter> parts;
  private final ListMapper mapper;

  private DashboardLinter(Linter linter, List<Linter> parts, ListMapper mapper) {
    this.linter = linter;
    this.parts = parts;
    this.mapper = mapper;
  }

  /** Checks a dashboard on the thread of the caller. */
  public static DashboardLinter onOneThread(Linter linter) {
    return new DashboardLinter(linter, List.of(linter), ListMapper.ON_ONE_THREAD);
  }

  /** Divides queries and rules among threads; must be called on the thread of the pool's owner. */
  public static DashboardLinter onThreads(Linter linter, WorkerPool pool) {
    return new DashboardLinter(
        linter,
        linter.split(pool.workers() * PARTS_PER_WORKER),
        new ListMapper() {
          @Override
          public <T, R> List<R> map(List<T> items, Function<? super T, R> work) {
            List<R> results = new ArrayList<>();
            pool.forEach(items, work, results::add);
            return results;
          }
        });
  }

  /** Returns what {@link LintContext#analyze} returns. */
  public LintContext analyze(
      LintedDashboard dashboard, Optional<Contract> contract, GrafanaSchema schema, LintRun run) {
    return LintContext.analyze(dashboard, contract, schema, Dialect.GRAFANA, run, mapper);
  }

  /** Returns what {@link Linter#lint} returns. */
  public LintResult lint(LintContext context, Map<Long, String> keys) {
    return linter.join(mapper.map(parts, part -> part.lint(context, keys)));
  }
}
