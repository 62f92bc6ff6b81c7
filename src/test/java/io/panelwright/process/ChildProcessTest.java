package io.panelwright.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Output, limits and the end of child processes. */
@Timeout(60)
class ChildProcessTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  private static ProcessBuilder shell(String script) {
    return new ProcessBuilder("sh", "-c", script);
  }

  @Test
  void theOutputsAndTheExitCodeAreCollected() throws Exception {
    ChildProcess.Output output =
        ChildProcess.capture(shell("echo out; echo err >&2; cat; exit 3"), LONG, 100);
    assertThat(output.code()).isEqualTo(3);
    assertThat(new String(output.out(), StandardCharsets.UTF_8)).isEqualTo("out\n");
    assertThat(new String(output.err(), StandardCharsets.UTF_8)).isEqualTo("err\n");
  }

  @Test
  void anEndlessOutputIsAnError() {
    assertThatThrownBy(() -> ChildProcess.capture(shell("yes"), LONG, 1000))
        .isInstanceOf(IOException.class)
        .hasMessage("its output cannot be read: more than 1000 bytes");
  }

  @Test
  void aProcessThatDoesNotEndIsStoppedWithItsChildren() {
    String marker = "97531.24680";
    assertThatThrownBy(
            () ->
                ChildProcess.capture(
                    shell("sleep " + marker + " & wait"), Duration.ofMillis(500), 1000))
        .isInstanceOf(TimeoutException.class);
    assertThat(ProcessHandle.allProcesses())
        .noneMatch(
            process -> process.info().commandLine().filter(l -> l.endsWith(marker)).isPresent());
  }

  @Test
  void theOutputIsPassedOnInParts() throws Exception {
    var out = new StringBuffer();
    var err = new StringBuffer();
    assertThat(ChildProcess.run(shell("seq 20000; echo ü >&2; exit 7"), out::append, err::append))
        .isEqualTo(7);
    assertThat(out.toString()).startsWith("1\n2\n").endsWith("\n20000\n");
    assertThat(err).hasToString("ü\n");
  }

  /** Its own child keeps the pipe open. */
  @Test
  void aBackgroundProcessDoesNotDelayTheEnd() throws Exception {
    long start = System.nanoTime();
    assertThat(ChildProcess.run(shell("sleep 20 & echo x"), text -> {}, text -> {})).isZero();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
  }
}
