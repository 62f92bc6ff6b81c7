package peaktrade.exporter;

import io.panelwright.contract.Producer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import peaktrade.dashboards.PeakTradeContract;

/** Simulates the producers that Prometheus "local" scrapes. */
public final class DemoProducers implements RunnableService {

  private static final Map<Producer, LongFunction<DemoMetrics>> SCENARIOS = scenarios();

  private final List<MetricsServer> servers = new ArrayList<>();
  private final CountDownLatch stop = new CountDownLatch(1);

  private DemoProducers() {}

  private static Map<Producer, LongFunction<DemoMetrics>> scenarios() {
    Map<Producer, LongFunction<DemoMetrics>> scenarios = new LinkedHashMap<>();
    scenarios.put(PeakTradeContract.SHADOW_MVS, DemoScenario::shadowMvs);
    scenarios.put(PeakTradeContract.WEB, DemoScenario::web);
    scenarios.put(PeakTradeContract.METRICSD, DemoScenario::metricsd);
    return scenarios;
  }

  /** The simulated producers. */
  public static List<Producer> producers() {
    return List.copyOf(SCENARIOS.keySet());
  }

  /**
   * Serves on the producers' ports.
   *
   * @param offset added to every port
   * @param seed of the simulated data
   */
  public static DemoProducers open(InetAddress host, int offset, long seed)
      throws CannotListenException {
    var demo = new DemoProducers();
    long start = System.nanoTime();
    LongSupplier elapsed = () -> System.nanoTime() - start;
    try {
      for (Producer producer : producers()) {
        DemoMetrics metrics = SCENARIOS.get(producer).apply(seed);
        demo.servers.add(
            MetricsServer.open(
                address(host, producer, offset),
                () ->
                    metrics.snapshot(elapsed.getAsLong() / (double) TimeUnit.SECONDS.toNanos(1))));
      }
    } catch (CannotListenException e) {
      demo.close();
      throw e;
    }
    demo.servers.forEach(MetricsServer::start);
    return demo;
  }

  /**
   * The address of a producer.
   *
   * @throws IllegalArgumentException if the offset moves its port out of range
   */
  static InetSocketAddress address(InetAddress host, Producer producer, int offset) {
    return ListenAddressOption.address(host, (long) producer.port() + offset);
  }

  @Override
  public void run() throws InterruptedException {
    try {
      stop.await();
    } finally {
      close();
    }
  }

  @Override
  public void close() {
    stop.countDown();
    servers.forEach(MetricsServer::close);
  }
}
