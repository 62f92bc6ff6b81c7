package io.panelwright.dsl.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CallSiteTest {

  private static final String FILE = "io/panelwright/dsl/internal/CallSiteTest.java";

  @Test
  void a_direct_call_has_the_line_of_its_caller() {
    int line = line() + 1;
    CallSite site = CallSite.here();

    assertThat(site).hasToString(FILE + ":" + line);
  }

  @Test
  void a_call_by_reflection_has_the_line_of_its_caller() throws ReflectiveOperationException {
    int line = line() + 1;
    Object site = CallSite.class.getMethod("here").invoke(null);

    assertThat(site).hasToString(FILE + ":" + line);
  }

  @Test
  void a_call_in_a_loop_of_the_jdk_has_the_line_of_the_loop() {
    int line = line() + 1;
    List<CallSite> sites = Stream.generate(CallSite::here).limit(1).toList();

    assertThat(sites.get(0)).hasToString(FILE + ":" + line);
  }

  /** The line of the caller. */
  private static int line() {
    return StackWalker.getInstance()
        .walk(frames -> frames.skip(1).findFirst().orElseThrow().getLineNumber());
  }
}
