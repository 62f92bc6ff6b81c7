package io.panelwright.deliver.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.deliver.push.DashboardOutcome.State;
import io.panelwright.testing.Jvm;
import io.panelwright.testing.grafana.FakeGrafana;
import io.panelwright.testing.grafana.FakeGrafana.Storage;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A push that is killed at any moment loses nothing, and the next push completes it.
 *
 * <p>The process is killed by {@code SIGKILL} when the server has received a request that writes
 * and before it responds: each write is once the last one, and the push never has its response. A
 * kill at a request that only reads leaves the same state as a kill at the write before.
 */
class PushKillTest {

  /** Kills a push at a request of a method. */
  private static void killAt(String method, int request, PushFixture fixture, String unit)
      throws IOException, InterruptedException {
    var process = new AtomicReference<Process>();
    var builder =
        new ProcessBuilder(
                Jvm.current().home().resolve("bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                PushProcess.class.getName(),
                fixture.fake.url(),
                fixture.fake.token("Editor"),
                unit)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    synchronized (process) {
      beforeRequest(
          method,
          request,
          fixture.fake,
          () -> {
            synchronized (process) {
              process.get().destroyForcibly();
            }
          });
      process.set(builder.start());
    }
    try {
      assertThat(process.get().waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.get().destroyForcibly();
    }
  }

  private static void beforeRequest(String method, int request, FakeGrafana fake, Runnable action) {
    fake.before(
        method, request == 1 ? action : () -> beforeRequest(method, request - 1, fake, action));
  }

  /** The folder, then two dashboards. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aFirstPushIsKilledAtEachWrite(int request) throws Exception {
    try (var fixture = new PushFixture(Storage.values()[request % 2])) {
      killAt("POST", request, fixture, "s");
      complete(fixture, 1);
    }
  }

  /** Two dashboards, then the deletion of a third. */
  @ParameterizedTest
  @CsvSource({"POST, 1", "POST, 2", "DELETE, 1"})
  void anUpdateIsKilledAtEachWrite(String method, int request) throws Exception {
    try (var fixture = new PushFixture(Storage.values()[request % 2])) {
      fixture.pushed(PushFixture.dashboard("old", "Old"));
      fixture.push(PushProcess.dashboards("ms"));
      killAt(method, request, fixture, "s");
      complete(fixture, 2);
    }
  }

  /** The second push has no conflict, and every dashboard was saved once. */
  private static void complete(PushFixture fixture, int versions) {
    fixture.prune = true;
    PushResult second = fixture.push(PushProcess.dashboards("s"));
    assertThat(second.outcomes())
        .as(fixture.fake.requests().toString())
        .allSatisfy(
            outcome ->
                assertThat(outcome.state())
                    .isIn(State.CREATED, State.UPDATED, State.UNCHANGED, State.DELETED));
    for (String uid : List.of("orders", "stock")) {
      assertThat(fixture.fake.messages(uid)).hasSize(versions);
    }
    assertThat(fixture.fake.dashboards()).containsExactlyInAnyOrder("orders", "stock");
    fixture.fake.clearRequests();
    assertThat(fixture.push(PushProcess.dashboards("s")).count(State.UNCHANGED)).isEqualTo(2);
    assertThat(fixture.writes()).isEmpty();
  }
}
