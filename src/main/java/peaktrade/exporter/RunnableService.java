package peaktrade.exporter;

import java.io.Closeable;
import java.io.IOException;

/** A service that runs until it has finished or is closed. */
public interface RunnableService extends Closeable {

  /**
   * Runs in this thread; returns when the work is done or another thread has called {@link #close}.
   */
  void run() throws IOException, InterruptedException;

  /** Ends {@link #run} and releases ports and files; may be called more than once. */
  @Override
  void close();
}
