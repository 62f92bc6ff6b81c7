package io.panelwright.doctor.check;

import io.panelwright.diagnostic.NextStep;
import java.util.ArrayList;
import java.util.List;

/**
 * A cause of a query without data.
 *
 * @param code short and stable, for programs
 * @param message the problem, with quoted values, without a full stop
 * @param evidence the requests that support the cause, with their results
 * @param step one step that the user can take
 */
public record Cause(
    String code, Assessment assessment, String message, List<Evidence> evidence, NextStep step) {

  /** The severity of a cause. */
  public enum Assessment {
    /** Something is broken. */
    FAULT,
    /** Something may be broken, or intended. */
    SUSPICION,
    /** Nothing is broken: the query has no data as expected. */
    EXPECTED
  }

  /** A request to a server, and its result. */
  public record Evidence(String request, String result) {}

  public Cause {
    evidence = List.copyOf(evidence);
  }

  /** A cause whose next step has no command. */
  public Cause(
      String code, Assessment assessment, String message, List<Evidence> evidence, String next) {
    this(code, assessment, message, evidence, NextStep.of(next));
  }

  static Cause fault(String code, String message, String next) {
    return fault(code, message, NextStep.of(next));
  }

  static Cause fault(String code, String message, NextStep next) {
    return new Cause(code, Assessment.FAULT, message, List.of(), next);
  }

  static Cause suspicion(String code, String message, String next) {
    return new Cause(code, Assessment.SUSPICION, message, List.of(), next);
  }

  static Cause expected(String code, String message, String next) {
    return new Cause(code, Assessment.EXPECTED, message, List.of(), next);
  }

  Cause withEvidence(String request, String result) {
    List<Evidence> extended = new ArrayList<>(evidence);
    extended.add(new Evidence(request, result));
    return new Cause(code, assessment, message, extended, step);
  }

  /** The next step on one line. */
  public String next() {
    return step.toString();
  }
}
