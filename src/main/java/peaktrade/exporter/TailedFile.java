package peaktrade.exporter;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** An open file that another process appends to, with the read position. */
final class TailedFile implements Closeable {

  /** Number of bytes before the position that are compared to detect a rewritten file. */
  private static final int CHECK_BYTES = 64;

  private final FileChannel channel;
  private long position;
  private byte[] checkBytes = {};

  private TailedFile(FileChannel channel) {
    this.channel = channel;
  }

  /** Opens a file at its start. */
  static TailedFile open(Path path) throws IOException {
    return new TailedFile(FileChannel.open(path, StandardOpenOption.READ));
  }

  long position() {
    return position;
  }

  /** Reads the next bytes into a buffer; returns their number, 0 at the end of the file. */
  int read(byte[] buffer) throws IOException {
    int count = readAt(position, buffer);
    advance(buffer, count);
    return count;
  }

  /**
   * Moves after the last line feed, so that an unfinished last line is read whole; to the end of
   * the file if that line is longer than the buffer.
   *
   * @return whether the position is the start of a line
   */
  boolean seekLastLine(byte[] buffer) throws IOException {
    position = Math.max(0, channel.size() - buffer.length);
    boolean fromStart = position == 0;
    int count = readAt(position, buffer);
    int start = count;
    while (start > 0 && buffer[start - 1] != '\n') {
      start--;
    }
    boolean atStart = start > 0 || fromStart;
    advance(buffer, atStart ? start : count);
    return atStart;
  }

  /** Whether the bytes that were read are no longer in the file. */
  boolean wasTruncated() throws IOException {
    long size = channel.size();
    if (size <= position) {
      return size < position;
    }
    // The file may have been truncated and then have grown beyond the position.
    byte[] current = new byte[checkBytes.length];
    readAt(position - checkBytes.length, current);
    return !Arrays.equals(current, checkBytes);
  }

  /** Moves to the start. */
  void restart() {
    position = 0;
    checkBytes = new byte[0];
  }

  private void advance(byte[] buffer, int count) {
    position += count;
    if (count > 0) {
      checkBytes = Arrays.copyOfRange(buffer, Math.max(0, count - CHECK_BYTES), count);
    }
  }

  private int readAt(long from, byte[] buffer) throws IOException {
    ByteBuffer target = ByteBuffer.wrap(buffer);
    int count = 0;
    while (count >= 0 && target.hasRemaining()) {
      count = channel.read(target, from + target.position());
    }
    return target.position();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
