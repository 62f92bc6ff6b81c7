package io.panelwright.show.transform;

import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataFrame;
import java.util.Optional;

/** Calculates a value for each row of a frame. */
interface FieldCalculation {

  /** The values; empty if the frame lacks the fields that are needed. */
  Optional<Column> calculate(DataFrame frame);
}
