package io.panelwright.doctor.check;

import io.panelwright.client.http.RequestFailure;
import io.panelwright.diagnostic.NextStep;
import io.panelwright.panelquery.ResolvedVariable;
import java.util.List;
import java.util.Optional;

/** Detects a variable without a value. */
final class VariableEmptyCheck implements CauseCheck {

  @Override
  public Optional<Cause> check(DiagnosisContext context) {
    return context.variables().stream()
        .filter(ResolvedVariable::isEmpty)
        .findFirst()
        .map(variable -> cause(context, variable));
  }

  private static Cause cause(DiagnosisContext context, ResolvedVariable variable) {
    String message = "variable $" + variable.name() + " has no value";
    if (variable.query().isEmpty()) {
      return Cause.fault(
          "variable-empty",
          message,
          NextStep.of(
              "select a value",
              context.inputs().commands().doctor(List.of("--var", variable.name() + "=VALUE"))));
    }
    String request =
        variable.query() + variable.server().map(server -> " on " + server.url()).orElse("");
    return Cause.fault(
            "variable-empty", message, "check why its query returns no values: " + request)
        .withEvidence(request, variable.failure().map(RequestFailure::message).orElse("no value"));
  }
}
