package io.panelwright.doctor.cause;

import java.util.ArrayList;
import java.util.List;

/**
 * Why a query shows nothing.
 *
 * @param code short and stable, for machines
 * @param weight how bad it is
 * @param what is the matter, with values quoted, without a final stop
 * @param proofs what was asked and what came back
 * @param next one step that the reader can run or click
 */
public record Cause(String code, Weight weight, String what, List<Proof> proofs, String next) {

  /** How bad a cause is. */
  public enum Weight {
    /** Something is broken. */
    FAULT,
    /** It may be meant so. */
    DOUBT,
    /** Nothing is wrong: there is nothing to show. */
    RIGHTLY
  }

  public Cause {
    proofs = List.copyOf(proofs);
  }

  static Cause fault(String code, String what, String next) {
    return new Cause(code, Weight.FAULT, what, List.of(), next);
  }

  static Cause doubt(String code, String what, String next) {
    return new Cause(code, Weight.DOUBT, what, List.of(), next);
  }

  static Cause rightly(String code, String what, String next) {
    return new Cause(code, Weight.RIGHTLY, what, List.of(), next);
  }

  Cause proved(String asked, String came) {
    List<Proof> more = new ArrayList<>(proofs);
    more.add(new Proof(asked, came));
    return new Cause(code, weight, what, more, next);
  }
}
