package peaktrade.exporter;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Follows a file of AI events and serves them as metrics; never writes to the file. */
public final class AiLiveExporter implements RunnableService {

  /** Pause between two polls of a file without new lines. */
  private static final int PAUSE_MILLISECONDS = 100;

  /**
   * The settings of the exporter.
   *
   * @param events the file; without a file only the heartbeat is served
   * @param address the address to listen on; port 0 for a free port
   * @param component of the heartbeat, and of events without a component
   * @param runId of the heartbeat, and of events without a run id
   * @param runLimit maximum number of runs with their own series; the least recently seen run is
   *     dropped
   */
  public record Settings(
      Optional<Path> events,
      InetSocketAddress address,
      String component,
      String runId,
      int runLimit) {

    public Settings {
      if (runLimit < 1) {
        throw new IllegalArgumentException("a run limit must be 1 or more, found " + runLimit);
      }
    }
  }

  private final MetricsServer server;
  private final Optional<FileTailer> file;
  private final CountDownLatch stop = new CountDownLatch(1);

  private AiLiveExporter(MetricsServer server, Optional<FileTailer> file) {
    this.server = server;
    this.file = file;
  }

  /**
   * Opens the exporter: it serves metrics at once and reads events when it is run.
   *
   * @param log receives a line for every change of the file's state
   */
  public static AiLiveExporter open(Settings settings, Consumer<String> log)
      throws CannotListenException {
    var registry = new PrometheusRegistry();
    var own = new RunKey(settings.component(), settings.runId());
    var series = new AiLiveSeries(registry, own, settings.runLimit());
    var lines = new EventLineProcessor(new EventSchemas(own)::read, series);
    MetricsServer server = MetricsServer.open(settings.address(), registry::scrape);
    Optional<FileTailer> file = settings.events().map(path -> new FileTailer(path, lines, log));
    // The end of the file is determined before the first scrape can succeed.
    file.ifPresent(FileTailer::poll);
    server.start();
    return new AiLiveExporter(server, file);
  }

  /** The address with its actual port. */
  public InetSocketAddress address() {
    return server.address();
  }

  @Override
  public void run() throws IOException, InterruptedException {
    try (server) {
      while (stop.getCount() > 0) {
        boolean more = file.isPresent() && file.get().poll();
        if (!more) {
          stop.await(PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
        }
      }
    } finally {
      if (file.isPresent()) {
        file.get().close();
      }
    }
  }

  @Override
  public void close() {
    stop.countDown();
    server.close();
  }
}
