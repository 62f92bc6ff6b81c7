package peaktrade.exporter;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Appends sample events to a file at a given rate. */
public final class EventEmitter implements Service {

  private static final int PAUSE_MILLISECONDS = 20;

  /** How many events are written at once at most. */
  private static final int BATCH = 2000;

  /**
   * What to write, and where.
   *
   * @param rate events per second, 0 for as many as the disk takes
   * @param count after how many to stop; empty for never
   * @param seed the same one gives the same events, their times apart
   */
  public record Settings(
      Path file,
      double rate,
      OptionalLong count,
      Set<Fault> faults,
      long seed,
      String component,
      String runId) {

    public Settings {
      faults = Set.copyOf(faults);
      if (rate < 0 || !Double.isFinite(rate)) {
        throw new IllegalArgumentException("a rate is 0 or more, found " + rate);
      }
    }
  }

  private final Path file;
  private final long count;
  private final Pace pace;
  private final SampleEvents events;
  private final CountDownLatch stop = new CountDownLatch(1);
  private long written;

  public EventEmitter(Settings settings) {
    this.file = settings.file();
    this.count = settings.count().orElse(Long.MAX_VALUE);
    this.pace = new Pace(settings.rate(), settings.faults().contains(Fault.SILENCE));
    var run = new Run(settings.component(), settings.runId());
    this.events = new SampleEvents(settings.seed(), run, settings.faults());
  }

  @Override
  public void run() throws IOException, InterruptedException {
    long start = System.nanoTime();
    while (stop.getCount() > 0 && written < count) {
      long due = pace.due(Duration.ofNanos(System.nanoTime() - start), written);
      int now = (int) Math.min(BATCH, Math.min(due, count - written));
      if (now > 0) {
        append(now);
      }
      if (now < BATCH && written < count) {
        stop.await(PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
      }
    }
  }

  /** Opens the file anew each time, so that it may be rotated meanwhile. */
  private void append(int number) throws IOException {
    var text = new StringBuilder();
    for (int i = 0; i < number; i++) {
      text.append(events.next(Instant.now()));
    }
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
    written += number;
  }

  /** How many events were written so far. */
  public long written() {
    return written;
  }

  @Override
  public void close() {
    stop.countDown();
  }
}
