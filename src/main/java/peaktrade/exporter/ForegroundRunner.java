package peaktrade.exporter;

import io.panelwright.cli.Console;
import io.panelwright.contract.Producer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Runs a service in the foreground until it ends, or until Ctrl-C or SIGTERM. */
final class ForegroundRunner {

  /** Maximum time that the shutdown waits for the service. */
  private static final int STOP_TIMEOUT_SECONDS = 5;

  private final Console console;

  ForegroundRunner(Console console) {
    this.console = console;
  }

  /** Prints a line and flushes it: the next one may follow after hours. */
  void print(String line) {
    console.err().println("panelwright: " + line);
    console.err().flush();
  }

  /** The URL of the metrics of a server. */
  static String url(InetSocketAddress address) {
    return "http://" + address.getHostString() + ":" + address.getPort() + Producer.METRICS_PATH;
  }

  /**
   * Runs a service until it ends.
   *
   * @param closingMessage printed at the end, also after a signal
   */
  void run(RunnableService service, Supplier<String> closingMessage) throws IOException {
    var ended = new CountDownLatch(1);
    var hook = new Thread(() -> stop(service, ended), "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try (service) {
      service.run();
      print(closingMessage.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      ended.countDown();
      remove(hook);
    }
  }

  private static void stop(RunnableService service, CountDownLatch ended) {
    service.close();
    try {
      ended.await(STOP_TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is shutting down, and the hook itself ended the service.
    }
  }
}
