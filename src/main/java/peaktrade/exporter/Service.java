package peaktrade.exporter;

import java.io.Closeable;
import java.io.IOException;

/** Something that runs until it is done or closed. */
public interface Service extends Closeable {

  /**
   * Runs in this thread, and returns when the work is done or another thread has called {@link
   * #close}.
   */
  void run() throws IOException, InterruptedException;

  /** Ends {@link #run} and gives back ports and files; may be called more than once. */
  @Override
  void close();
}
