package io.panelwright.assertions;

import io.panelwright.assertions.prometheus.TestPrometheus;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/**
 * Starts a real Prometheus for the tests with data of a class:
 * {@code @ExtendWith(PrometheusExtension.class)}.
 *
 * <p>Classes that run at the same time share one server. The program {@code prometheus}, 2.42 or
 * newer, must be installed; {@code -Dpanelwright.live=false} skips the tests.
 */
public final class PrometheusExtension implements BeforeAllCallback, AfterAllCallback {

  private static final String STARTED = "started";

  private static final Object LOCK = new Object();

  private static Optional<TestPrometheus> server = Optional.empty();
  private static int classes;

  /** The server of the running test classes. */
  static TestPrometheus server() {
    synchronized (LOCK) {
      return server.orElseThrow(
          () ->
              new IllegalStateException(
                  "no Prometheus is running for tests with data\n"
                      + "  → write @ExtendWith(PrometheusExtension.class) above the test class"));
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    if (!Boolean.parseBoolean(System.getProperty("panelwright.live", "true"))) {
      String message =
          "SKIPPED: tests with data of " + context.getDisplayName() + ": -Dpanelwright.live=false";
      System.out.println(message);
      throw new TestAbortedException(message);
    }
    synchronized (LOCK) {
      if (server.isEmpty()) {
        server = Optional.of(TestPrometheus.start());
      }
      classes++;
    }
    store(context).put(STARTED, true);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    // JUnit calls this method also after a failed start.
    if (store(context).remove(STARTED) == null) {
      return;
    }
    synchronized (LOCK) {
      classes--;
      if (classes == 0) {
        server.ifPresent(TestPrometheus::close);
        server = Optional.empty();
      }
    }
  }

  private static ExtensionContext.Store store(ExtensionContext context) {
    return context.getStore(ExtensionContext.Namespace.create(PrometheusExtension.class));
  }
}
