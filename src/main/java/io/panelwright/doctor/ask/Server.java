package io.panelwright.doctor.ask;

import io.panelwright.http.Failure;
import io.panelwright.http.Failure.NotReady;
import io.panelwright.http.Failure.TimedOut;
import io.panelwright.http.Failure.Tls;
import io.panelwright.http.Failure.Unauthorised;
import io.panelwright.http.Failure.Unreachable;
import io.panelwright.http.Reply;
import io.panelwright.prometheus.Labels;
import io.panelwright.prometheus.MetricMetadata;
import io.panelwright.prometheus.Prometheus;
import io.panelwright.prometheus.QueryResult;
import io.panelwright.prometheus.Range;
import io.panelwright.prometheus.RuleGroup;
import io.panelwright.prometheus.RuntimeInfo;
import io.panelwright.prometheus.Target;
import io.panelwright.prometheus.TsdbStatus;
import io.panelwright.prometheus.Window;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A Prometheus that is asked each question once, and nothing any more when it does not answer: a
 * server that hangs costs one timeout. Safe for many threads at once.
 */
public final class Server {

  private final String name;
  private final Prometheus prometheus;
  private final Map<String, CompletableFuture<Reply<?>>> asked = new ConcurrentHashMap<>();
  private volatile Optional<Failure> broken = Optional.empty();

  /**
   * @param name what people call it
   */
  public Server(String name, Prometheus prometheus) {
    this.name = name;
    this.prometheus = prometheus;
  }

  /** What people call it. */
  public String name() {
    return name;
  }

  /** Its address. */
  public String url() {
    return prometheus.url();
  }

  /** Why it answers nothing. */
  public Optional<Failure> broken() {
    return broken;
  }

  /** How many different questions it was asked. */
  public int questions() {
    return asked.size();
  }

  /**
   * Whether it takes queries; asked first, so that what hangs is found out before anything else.
   */
  public Reply<String> ready() {
    return ask("ready", Prometheus::ready);
  }

  /** The value of an expression at an instant. */
  public Reply<QueryResult> query(String promql, Instant at) {
    return ask("query " + at + " " + promql, server -> server.query(promql, at));
  }

  /** The values of an expression over a range. */
  public Reply<QueryResult> queryRange(String promql, Range range) {
    return ask("range " + range + " " + promql, server -> server.queryRange(promql, range));
  }

  /** The values of a label. */
  public Reply<List<String>> labelValues(String label, List<String> selectors, Window window) {
    return ask(
        "values " + label + selectors + window,
        server -> server.labelValues(label, selectors, window));
  }

  /** The names of labels. */
  public Reply<List<String>> labelNames(List<String> selectors, Window window) {
    return ask("names " + selectors + window, server -> server.labelNames(selectors, window));
  }

  /** The labels of series. */
  public Reply<List<Labels>> series(String selector, Window window) {
    return ask("series " + selector + window, server -> server.series(List.of(selector), window));
  }

  /** What it scrapes. */
  public Reply<List<Target>> targets() {
    return ask("targets", Prometheus::targets);
  }

  /** What targets say of a metric, samples or not. */
  public Reply<Map<String, List<MetricMetadata>>> metadata(String metric) {
    return ask("metadata " + metric, server -> server.metadata(metric));
  }

  /** Its rules. */
  public Reply<List<RuleGroup>> rules() {
    return ask("rules", Prometheus::rules);
  }

  /** How it runs. */
  public Reply<RuntimeInfo> runtimeInfo() {
    return ask("runtime", Prometheus::runtimeInfo);
  }

  /** What it has in memory. */
  public Reply<TsdbStatus> tsdb() {
    return ask("tsdb", Prometheus::tsdb);
  }

  /** The key belongs to one kind of question, hence to one type of answer. */
  @SuppressWarnings("unchecked")
  private <T> Reply<T> ask(String key, Function<Prometheus, Reply<T>> question) {
    if (broken.isPresent()) {
      return Reply.failed(broken.get());
    }
    var mine = new CompletableFuture<Reply<?>>();
    CompletableFuture<Reply<?>> first = asked.putIfAbsent(key, mine);
    if (first != null) {
      return (Reply<T>) first.join();
    }
    try {
      Reply<T> reply = question.apply(prometheus);
      reply.failure().filter(failure -> breaks(key, failure)).ifPresent(this::breakOff);
      mine.complete(reply);
      return reply;
    } catch (RuntimeException e) {
      mine.completeExceptionally(e);
      throw e;
    }
  }

  private void breakOff(Failure failure) {
    broken = Optional.of(failure);
  }

  /** Whether a failure is the server's and not the question's. */
  private boolean breaks(String key, Failure failure) {
    if (failure instanceof TimedOut late && late.connected() && !key.equals("ready")) {
      // Either one costly query, or a server that froze meanwhile.
      return asked.containsKey("ready") && prometheus.ready().failure().isPresent();
    }
    return failure instanceof Unreachable
        || failure instanceof TimedOut
        || failure instanceof Tls
        // Some proxies guard only the page that says whether the server is ready.
        || failure instanceof Unauthorised && !key.equals("ready")
        || failure instanceof NotReady;
  }

  @Override
  public String toString() {
    return name + " " + url();
  }
}
