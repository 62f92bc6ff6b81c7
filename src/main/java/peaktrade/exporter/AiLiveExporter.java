package peaktrade.exporter;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Follows the file of AI events and serves what they say as metrics. It never writes anything. */
public final class AiLiveExporter implements Service {

  /** How often the file is looked at when nothing comes. */
  private static final int PAUSE_MILLISECONDS = 100;

  /**
   * What to follow and where to serve.
   *
   * @param events the file; without one there is only the heartbeat
   * @param address port 0 takes any that is free
   * @param component of events that do not say theirs, and of the heartbeat
   * @param runId of events that do not say theirs, and of the heartbeat
   * @param runLimit how many runs have series of their own; the one silent for longest gives way
   */
  public record Settings(
      Optional<Path> events,
      InetSocketAddress address,
      String component,
      String runId,
      int runLimit) {

    public Settings {
      if (runLimit < 1) {
        throw new IllegalArgumentException("a run limit is 1 or more, found " + runLimit);
      }
    }
  }

  private final MetricsServer server;
  private final Optional<FollowedFile> file;
  private final CountDownLatch stop = new CountDownLatch(1);

  private AiLiveExporter(MetricsServer server, Optional<FollowedFile> file) {
    this.server = server;
    this.file = file;
  }

  /**
   * Serves from now on, and reads events once it is run.
   *
   * @param log is told what happens to the file
   */
  public static AiLiveExporter open(Settings settings, Consumer<String> log)
      throws CannotListenException {
    var registry = new PrometheusRegistry();
    var own = new Run(settings.component(), settings.runId());
    var series = new AiLiveSeries(registry, own, settings.runLimit());
    var lines = new EventLines(new Schemas(own)::read, series);
    MetricsServer server = MetricsServer.open(settings.address(), registry::scrape);
    Optional<FollowedFile> file = settings.events().map(path -> new FollowedFile(path, lines, log));
    // Where it ends is noted before anybody can see that the exporter is there.
    file.ifPresent(FollowedFile::poll);
    server.start();
    return new AiLiveExporter(server, file);
  }

  /** Where it listens, with its real port. */
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
