package io.panelwright.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Sends signals to processes with the shell: a minimal Debian has no program {@code kill}. */
public final class Signals {

  private Signals() {}

  /**
   * The command with the default reaction to signals: a shell starts processes in the background
   * with SIGINT ignored, and they pass this on.
   */
  public static List<String> withDefaults(List<String> command) {
    List<String> whole = new ArrayList<>(List.of("env", "--default-signal"));
    whole.addAll(command);
    return whole;
  }

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
