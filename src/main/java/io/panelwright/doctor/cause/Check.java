package io.panelwright.doctor.cause;

import java.util.Optional;

/** One possible cause. */
interface Check {

  /** The cause, if it is the one or one of several. */
  Optional<Cause> examine(Case query);
}
