package io.panelwright.doctor.check;

import java.util.Optional;

/** A check for one cause. */
interface CauseCheck {

  /** Returns the cause if it applies to the query. */
  Optional<Cause> check(DiagnosisContext context);
}
