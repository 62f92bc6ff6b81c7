package io.panelwright.policy;

import io.panelwright.promql.analysis.Analysis;

/** A rule over each query by itself, as far as queries can be read. */
public interface QueryPolicy extends Policy {

  /** Tells every violation of one query. */
  void check(Ask ask, Analysis analysis, Report report);

  @Override
  default void check(Subject subject, Report report) {
    for (Ask ask : subject.asks()) {
      ask.analysis().ifPresent(analysis -> check(ask, analysis, report));
    }
  }
}
