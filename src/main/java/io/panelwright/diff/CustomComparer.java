package io.panelwright.diff;

/** Compares the values of one property and describes their changes. */
interface CustomComparer {

  /**
   * Reports the changes of a value.
   *
   * @return whether all changes were reported; otherwise none may have been, and the value is
   *     compared by default
   */
  boolean compare(ValueComparer comparison, ValuePair pair);
}
