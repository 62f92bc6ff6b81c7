package io.panelwright.doctor.cause;

import io.panelwright.promql.Expr.VectorSelector;
import java.util.Optional;

/** A cause that lies in one selector that gives nothing. */
abstract class SelectorCheck implements Check {

  @Override
  public final Optional<Cause> examine(Case query) {
    return query
        .emptySelectors()
        .flatMap(selector -> examine(query, selector, query.lookup()).stream())
        .findFirst();
  }

  abstract Optional<Cause> examine(Case query, VectorSelector selector, Lookup lookup);
}
