package peaktrade.exporter;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** An open file that others append to, and how far it was read. */
final class OpenFile implements Closeable {

  /** How many of the bytes before our place prove that the file was not written anew. */
  private static final int PROOF = 64;

  private final FileChannel channel;
  private long position;
  private byte[] proof = {};

  private OpenFile(FileChannel channel) {
    this.channel = channel;
  }

  /** A file at its start. */
  static OpenFile open(Path path) throws IOException {
    return new OpenFile(FileChannel.open(path, StandardOpenOption.READ));
  }

  long position() {
    return position;
  }

  /** Reads the next bytes from the start of an array: how many, 0 at the end of the file. */
  int read(byte[] piece) throws IOException {
    int count = readAt(position, piece);
    advance(piece, count);
    return count;
  }

  /**
   * Goes behind the last line feed, so that a last line which is not complete yet is read whole;
   * where that line is longer than the array, to the end.
   *
   * @return whether the place is where a line starts
   */
  boolean skipToLastLine(byte[] piece) throws IOException {
    position = Math.max(0, channel.size() - piece.length);
    boolean fromStart = position == 0;
    int count = readAt(position, piece);
    int start = count;
    while (start > 0 && piece[start - 1] != '\n') {
      start--;
    }
    boolean atStart = start > 0 || fromStart;
    advance(piece, atStart ? start : count);
    return atStart;
  }

  /** Whether what was read is not there any more. */
  boolean wasTruncated() throws IOException {
    long size = channel.size();
    if (size <= position) {
      return size < position;
    }
    // It may have been truncated and then have grown beyond our place.
    byte[] now = new byte[proof.length];
    readAt(position - proof.length, now);
    return !Arrays.equals(now, proof);
  }

  /** Back to the start. */
  void restart() {
    position = 0;
    proof = new byte[0];
  }

  private void advance(byte[] piece, int count) {
    position += count;
    if (count > 0) {
      proof = Arrays.copyOfRange(piece, Math.max(0, count - PROOF), count);
    }
  }

  private int readAt(long from, byte[] piece) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(piece);
    int count = 0;
    while (count >= 0 && buffer.hasRemaining()) {
      count = channel.read(buffer, from + buffer.position());
    }
    return buffer.position();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
