package io.panelwright.doctor.cause;

import io.panelwright.doctor.ask.VariableState;
import io.panelwright.http.Failure;
import java.util.Optional;

/** A variable in which nothing can be picked. */
final class VariableEmpty implements Check {

  @Override
  public Optional<Cause> examine(Case query) {
    return query.variables().stream().filter(VariableState::isEmpty).findFirst().map(this::cause);
  }

  private Cause cause(VariableState variable) {
    String asked = variable.server().map(server -> " on " + server.url()).orElse("");
    Cause cause =
        Cause.fault(
            "variable-empty",
            "variable $" + variable.name() + " is empty: there is nothing to pick",
            variable.query().isEmpty()
                ? "give it a value: panelwright doctor --var " + variable.name() + "=VALUE"
                : "see why its query finds nothing: " + variable.query() + asked);
    String came = variable.failure().map(Failure::message).orElse("no value");
    return variable.query().isEmpty() ? cause : cause.proved(variable.query() + asked, came);
  }
}
