package peaktrade.exporter;

import io.panelwright.cli.Console;
import io.panelwright.contract.Producer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Runs a service in the foreground, until it is done or Ctrl-C or SIGTERM ends it. */
final class Foreground {

  /** How long an ending process waits for its service. */
  private static final int PATIENCE_SECONDS = 5;

  private final Console console;

  Foreground(Console console) {
    this.console = console;
  }

  /** Tells a person something at once; a service may say no more for hours. */
  void say(String line) {
    console.err().println("panelwright: " + line);
    console.err().flush();
  }

  /** Where a server that listens there has its metrics. */
  static String url(InetSocketAddress address) {
    return "http://" + address.getHostString() + ":" + address.getPort() + Producer.METRICS_PATH;
  }

  /**
   * Runs it to its end.
   *
   * @param farewell said at the end, also when a signal brings it
   */
  void run(Service service, Supplier<String> farewell) throws IOException {
    var ended = new CountDownLatch(1);
    var hook = new Thread(() -> stop(service, ended), "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try (service) {
      service.run();
      say(farewell.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      ended.countDown();
      remove(hook);
    }
  }

  private static void stop(Service service, CountDownLatch ended) {
    service.close();
    try {
      ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending, and the hook is what ends the service.
    }
  }
}
