package io.panelwright.deliver.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.deliver.push.DashboardOutcome.State;
import io.panelwright.testing.Jvm;
import io.panelwright.testing.grafana.FakeGrafana;
import io.panelwright.testing.grafana.FakeGrafana.Storage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/**
 * A push that is killed at any moment loses nothing, and the next push completes it.
 *
 * <p>The process is killed by {@code SIGKILL} when the server has received a request that writes
 * and before it responds: each write is once the last one, and the push never has its response. A
 * kill at a request that only reads leaves the same state as a kill at the write before.
 */
class PushKillTest {

  /** Kills a push at a request. */
  private static void killAt(Kill kill, PushFixture fixture, String unit)
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
          kill,
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

  private static void beforeRequest(Kill kill, FakeGrafana fake, Runnable action) {
    Kill next = new Kill(kill.method, kill.request - 1);
    fake.before(kill.method, kill.request == 1 ? action : () -> beforeRequest(next, fake, action));
  }

  /** A kill at a request. */
  private record Kill(String method, int request) {}

  private interface KilledPush {
    void run(Kill kill) throws IOException, InterruptedException;
  }

  /**
   * Two processes at a time, on threads of their own: the JDK's HTTP client completes responses in
   * the common pool, and a response would wait for pushes that occupy all threads of the pool.
   */
  private static void forEach(List<Kill> kills, KilledPush push)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<?>> pushes = new ArrayList<>();
      for (Kill kill : kills) {
        pushes.add(threads.submit(() -> run(push, kill)));
      }
      for (Future<?> result : pushes) {
        result.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static void run(KilledPush push, Kill kill) {
    try {
      push.run(kill);
    } catch (IOException | InterruptedException | AssertionError e) {
      throw new AssertionError(kill.toString(), e);
    }
  }

  /** The folder, then two dashboards. */
  @Test
  void aFirstPushIsKilledAtEachWrite() throws InterruptedException, ExecutionException {
    forEach(
        List.of(new Kill("POST", 1), new Kill("POST", 2), new Kill("POST", 3)),
        kill -> {
          try (var fixture = new PushFixture(Storage.values()[kill.request % 2])) {
            killAt(kill, fixture, "s");
            complete(fixture, 1);
          }
        });
  }

  /** Two dashboards, then the deletion of a third. */
  @Test
  void anUpdateIsKilledAtEachWrite() throws InterruptedException, ExecutionException {
    forEach(
        List.of(new Kill("POST", 1), new Kill("POST", 2), new Kill("DELETE", 1)),
        kill -> {
          try (var fixture = new PushFixture(Storage.values()[kill.request % 2])) {
            fixture.pushed(PushFixture.dashboard("old", "Old"));
            fixture.push(PushProcess.dashboards("ms"));
            killAt(kill, fixture, "s");
            complete(fixture, 2);
          }
        });
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
