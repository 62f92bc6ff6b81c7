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
public final class EventEmitter implements RunnableService {

  private static final int PAUSE_MILLISECONDS = 20;

  /** Maximum number of events in one write. */
  private static final int BATCH = 2000;

  /**
   * The settings of the emitter.
   *
   * @param rate events per second, 0 for no limit
   * @param count number of events to write; empty for no limit
   * @param seed the same seed gives the same events except their times
   */
  public record Settings(
      Path file,
      double rate,
      OptionalLong count,
      Set<InjectedFault> faults,
      long seed,
      String component,
      String runId) {

    public Settings {
      faults = Set.copyOf(faults);
      if (rate < 0 || !Double.isFinite(rate)) {
        throw new IllegalArgumentException("a rate must be 0 or more, found " + rate);
      }
      if (count.orElse(0) < 0) {
        throw new IllegalArgumentException("a count must be 0 or more, found " + count.getAsLong());
      }
    }
  }

  private final Path file;
  private final long count;
  private final EventSchedule schedule;
  private final SampleEvents events;
  private final CountDownLatch stop = new CountDownLatch(1);
  private long written;

  public EventEmitter(Settings settings) {
    this.file = settings.file();
    this.count = settings.count().orElse(Long.MAX_VALUE);
    this.schedule =
        new EventSchedule(settings.rate(), settings.faults().contains(InjectedFault.SILENCE));
    var run = new RunKey(settings.component(), settings.runId());
    this.events = new SampleEvents(settings.seed(), run, settings.faults());
  }

  @Override
  public void run() throws IOException, InterruptedException {
    long start = System.nanoTime();
    while (stop.getCount() > 0 && written < count) {
      long due = schedule.due(Duration.ofNanos(System.nanoTime() - start), written);
      int now = (int) Math.min(BATCH, Math.min(due, count - written));
      if (now > 0) {
        append(now);
      }
      if (now < BATCH && written < count) {
        stop.await(PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
      }
    }
  }

  /** Opens the file for each write, so that it may be rotated between two writes. */
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

  /** The number of events written so far. */
  public long written() {
    return written;
  }

  @Override
  public void close() {
    stop.countDown();
  }
}
