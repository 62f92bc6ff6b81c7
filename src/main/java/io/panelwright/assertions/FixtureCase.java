package io.panelwright.assertions;

import java.nio.file.Path;

/**
 * One case of a folder of fixtures.
 *
 * @param name of the case, such as {@code panel-overlap/two-panels}
 * @param folder with the case's files
 * @param check the comparison with the expected output
 */
public record FixtureCase(String name, Path folder, Runnable check) {

  /**
   * Runs the case.
   *
   * @throws AssertionError if the output is not the expected one, or the folder has another file
   */
  public void run() {
    check.run();
  }
}
