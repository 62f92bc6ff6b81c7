package peaktrade.exporter;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A client's connection, which reads requests and writes responses without waiting. */
final class MetricsConnection {

  /** Enough for a browser; Prometheus sends 300 bytes. */
  private static final int MAX_HEAD_BYTES = 8 << 10;

  /** The maximum time from the first byte of a request to the last byte of its response. */
  private static final long TIMEOUT_NANOS = 10_000_000_000L;

  /** The maximum time between two requests. */
  private static final long IDLE_NANOS = 120_000_000_000L;

  private final SocketChannel client;
  private final SelectionKey key;
  private final MetricsResponder responder;
  private final ByteBuffer in = ByteBuffer.allocate(MAX_HEAD_BYTES);
  private Optional<MetricsResponder.Response> response = Optional.empty();
  private boolean isDraining;
  private long startNanos = System.nanoTime();
  private long timeoutNanos = TIMEOUT_NANOS;

  private MetricsConnection(SocketChannel client, SelectionKey key, MetricsResponder responder) {
    this.client = client;
    this.key = key;
    this.responder = responder;
  }

  /** Adds a new connection to a selector. */
  static void register(SocketChannel client, Selector selector, MetricsResponder responder)
      throws IOException {
    client.configureBlocking(false);
    SelectionKey key = client.register(selector, SelectionKey.OP_READ);
    key.attach(new MetricsConnection(client, key, responder));
  }

  /** The time at which the connection was opened, or at which its last response ended. */
  long startNanos() {
    return startNanos;
  }

  boolean isExpired(long nowNanos) {
    return nowNanos - startNanos > timeoutNanos;
  }

  /** Reads or writes once what is possible now, at most one response. */
  void proceed() throws IOException {
    if (response.isPresent()) {
      write(response.get());
    } else if (isDraining) {
      read(in.clear());
    } else {
      boolean isIdle = in.position() == 0;
      if (key.isReadable() && read(in) > 0 && isIdle) {
        start(TIMEOUT_NANOS);
      }
      respond();
    }
  }

  /** Reads bytes; closes the connection at the end of the stream. */
  private int read(ByteBuffer buffer) throws IOException {
    int count = client.read(buffer);
    if (count < 0) {
      close();
      throw new EOFException();
    }
    return count;
  }

  private void start(long timeout) {
    startNanos = System.nanoTime();
    timeoutNanos = timeout;
  }

  /** Answers the first request in the buffer, if it is complete. */
  private void respond() throws IOException {
    String text = new String(in.array(), 0, in.position(), StandardCharsets.ISO_8859_1);
    Optional<MetricsRequest> request = MetricsRequest.parse(text);
    if (request.isPresent()) {
      in.flip().position(request.get().length());
      in.compact();
      response = Optional.of(responder.respond(request.get()));
    } else if (!in.hasRemaining()) {
      response = Optional.of(MetricsResponder.headTooLarge());
    }
    key.interestOps(SelectionKey.OP_READ);
    if (response.isPresent()) {
      write(response.get());
    }
  }

  private void write(MetricsResponder.Response current) throws IOException {
    client.write(current.bytes());
    if (current.bytes().hasRemaining()) {
      key.interestOps(SelectionKey.OP_WRITE);
      return;
    }
    response = Optional.empty();
    boolean hasMore = in.position() > 0;
    start(hasMore ? TIMEOUT_NANOS : IDLE_NANOS);
    key.interestOps(hasMore ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    if (current.isLast()) {
      // Closing with unread data would reset the connection before the client reads the response.
      client.shutdownOutput();
      isDraining = true;
      start(TIMEOUT_NANOS);
      key.interestOps(SelectionKey.OP_READ);
    }
  }

  /** Closes the connection at once. */
  void close() {
    key.cancel();
    try {
      client.close();
    } catch (IOException e) {
      // The client has gone.
    }
  }
}
