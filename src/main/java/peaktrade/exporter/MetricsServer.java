package peaktrade.exporter;

import io.panelwright.process.PortOwner;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Serves metrics over HTTP.
 *
 * <p>One thread serves all connections and waits for none of them, so that a slow client does not
 * delay the others. Above the maximum number of connections the oldest one is closed.
 */
final class MetricsServer implements Closeable {

  /** A Prometheus server has one connection; a process may open at least 256 files. */
  static final int MAX_CONNECTIONS = 100;

  private static final int BACKLOG = 128;

  /** The interval in which connections are checked for timeouts. */
  private static final int TICK_MILLISECONDS = 250;

  private final ServerSocketChannel listener;
  private final Selector selector;
  private final InetSocketAddress address;
  private final MetricsResponder responder;
  private final Thread thread = new Thread(this::serve, "metrics");
  private volatile boolean isClosed;

  private MetricsServer(ServerSocketChannel listener, MetricsResponder responder)
      throws IOException {
    this.listener = listener;
    this.responder = responder;
    this.address = (InetSocketAddress) listener.getLocalAddress();
    this.selector = Selector.open();
    listener.configureBlocking(false);
    listener.register(selector, SelectionKey.OP_ACCEPT);
    thread.setDaemon(true);
  }

  /**
   * Binds a port; requests are answered after {@link #start}.
   *
   * @param address port 0 for a free port
   * @param metrics collected at each scrape
   */
  static MetricsServer open(InetSocketAddress address, Supplier<MetricSnapshots> metrics)
      throws CannotListenException {
    String hostAndPort = address.getHostString() + ":" + address.getPort();
    try {
      return new MetricsServer(listen(address), new MetricsResponder(metrics));
    } catch (BindException e) {
      if (!String.valueOf(e.getMessage()).contains("in use")) {
        throw new CannotListenException(
            "cannot listen on " + hostAndPort + ": " + e.getMessage(), e);
      }
      throw new CannotListenException(
          "port " + address.getPort() + " is in use by " + PortOwner.describe(address.getPort()),
          e);
    } catch (IOException | RuntimeException e) {
      throw new CannotListenException("cannot listen on " + hostAndPort + ": " + e.getMessage(), e);
    }
  }

  private static ServerSocketChannel listen(InetSocketAddress address) throws IOException {
    ServerSocketChannel listener = ServerSocketChannel.open();
    try {
      listener.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      return listener.bind(address, BACKLOG);
    } catch (IOException | RuntimeException e) {
      listener.close();
      throw e;
    }
  }

  /** Starts to answer requests. */
  void start() {
    thread.start();
  }

  /** The address with its actual port. */
  InetSocketAddress address() {
    return address;
  }

  private void serve() {
    while (!isClosed) {
      try {
        selector.select(this::handle, TICK_MILLISECONDS);
        long now = System.nanoTime();
        connections().stream()
            .filter(connection -> connection.isExpired(now))
            .forEach(MetricsConnection::close);
      } catch (IOException e) {
        throw new IllegalStateException("the metrics server failed", e);
      }
    }
  }

  private void handle(SelectionKey key) {
    try {
      if (key.attachment() instanceof MetricsConnection connection) {
        connection.proceed();
      } else {
        accept();
      }
    } catch (IOException | RuntimeException e) {
      // The client has gone.
      if (key.attachment() instanceof MetricsConnection connection) {
        connection.close();
      }
    }
  }

  private void accept() throws IOException {
    SocketChannel client;
    try {
      client = listener.accept();
    } catch (IOException e) {
      // This process has too many open files.
      if (!closeOldest()) {
        pause();
      }
      return;
    }
    if (client != null) {
      if (connections().size() >= MAX_CONNECTIONS) {
        closeOldest();
      }
      try {
        MetricsConnection.register(client, selector, responder);
      } catch (IOException | RuntimeException e) {
        client.close();
        throw e;
      }
    }
  }

  /** Closes the oldest connection; returns whether there was one. */
  private boolean closeOldest() {
    Optional<MetricsConnection> oldest =
        connections().stream().min(Comparator.comparingLong(MetricsConnection::startNanos));
    oldest.ifPresent(MetricsConnection::close);
    return oldest.isPresent();
  }

  private static void pause() {
    try {
      Thread.sleep(TICK_MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<MetricsConnection> connections() {
    return selector.keys().stream()
        .filter(SelectionKey::isValid)
        .map(SelectionKey::attachment)
        .filter(MetricsConnection.class::isInstance)
        .map(MetricsConnection.class::cast)
        .toList();
  }

  @Override
  public synchronized void close() {
    if (isClosed) {
      return;
    }
    isClosed = true;
    selector.wakeup();
    try {
      thread.join();
      for (MetricsConnection connection : connections()) {
        connection.close();
      }
      listener.close();
      selector.close();
    } catch (IOException e) {
      throw new IllegalStateException("the metrics server cannot be closed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
