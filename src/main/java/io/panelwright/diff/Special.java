package io.panelwright.diff;

/** How a certain value is compared in words of its own. */
interface Special {

  /**
   * Tells what differs.
   *
   * @return whether all was told; otherwise the value is compared as any other, and nothing may
   *     have been told
   */
  boolean compare(Comparison comparison, Spot spot);
}
