package io.panelwright.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

/** Sends signals to processes with the shell: a minimal Debian has no program {@code kill}. */
public final class Signals {

  private Signals() {}

  /**
   * Sends a signal.
   *
   * @param name such as {@code INT}
   */
  public static void send(String name, long process) throws IOException, InterruptedException {
    String kill = "kill -s " + name + " " + process;
    int code = new ProcessBuilder("sh", "-c", kill).inheritIO().start().waitFor();
    assertThat(code).as(kill).isZero();
  }
}
