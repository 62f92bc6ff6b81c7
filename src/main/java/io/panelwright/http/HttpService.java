package io.panelwright.http;

import io.panelwright.http.Failure.Reason;
import io.panelwright.http.Failure.Unreachable;
import java.net.http.HttpClient;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;

/**
 * A service that is asked over HTTP. Safe for many threads at once, which wait for their turn when
 * there are too many of them.
 */
public final class HttpService {

  /** What passes before a question is repeated, growing fourfold each time. */
  private static final long FIRST_PAUSE_MILLIS = 100;

  private final String url;
  private final Transport transport;
  private final Semaphore turns;
  private final Limits limits;
  private volatile boolean takesForms = true;

  private HttpService(String url, Transport transport, Semaphore turns, Limits limits) {
    this.url = url;
    this.transport = transport;
    this.turns = turns;
    this.limits = limits;
  }

  /**
   * The service at this address, such as {@code http://localhost:9090} or {@code
   * https://user:password@mimir.example/prometheus}.
   *
   * @throws IllegalArgumentException when the address is none
   */
  public static HttpService at(String address, Authentication authentication, Limits limits) {
    Address parsed = Address.of(address);
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limits.connect())
            .build();
    Authentication who = authentication.isNone() ? parsed.authentication() : authentication;
    return new HttpService(
        parsed.url(),
        new Transport(client, who, limits),
        new Semaphore(limits.parallel(), true),
        limits);
  }

  /** The service at this address, which asks nobody's name. */
  public static HttpService at(String address) {
    return at(address, Authentication.none(), Limits.DEFAULT);
  }

  /** What is below a path of this service, such as another service behind it; shares its turns. */
  public HttpService below(String path) {
    return new HttpService(url + path, transport, turns, limits);
  }

  /** Its address, without secrets. */
  public String url() {
    return url;
  }

  /**
   * Asks, and waits for the whole page. Repeats what only reads when the connection broke off, and
   * when a service that is still starting says 503; nothing else, least of all what took too long.
   *
   * @throws CancellationException when the thread is interrupted
   */
  public Reply<Page> ask(Question question) {
    try {
      turns.acquire();
      try {
        return repeated(question);
      } finally {
        turns.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while asking " + url);
    }
  }

  private Reply<Page> repeated(Question question) throws InterruptedException {
    Reply<Page> reply = once(question);
    long pause = FIRST_PAUSE_MILLIS;
    for (int repeat = 0; repeat < limits.repeats() && mayRepeat(question, reply); repeat++) {
      Thread.sleep(pause);
      pause *= 4;
      reply = once(question);
    }
    return reply;
  }

  /** A 503 in JSON is the service's considered answer: that a query took too long, say. */
  private static boolean mayRepeat(Question question, Reply<Page> reply) {
    boolean brokeOff =
        reply.failure().filter(HttpService::isBrokenOff).isPresent()
            || reply.value().filter(p -> p.status() == 503 && !p.looksLikeJson()).isPresent();
    return question.isRepeatable() && brokeOff;
  }

  private static boolean isBrokenOff(Failure failure) {
    return failure instanceof Unreachable gone && gone.reason() == Reason.BROKEN_OFF;
  }

  private Reply<Page> once(Question question) throws InterruptedException {
    Reply<Page> reply = transport.send(url, question, takesForms);
    boolean refused =
        reply.value().filter(page -> page.status() == 405 || page.status() == 501).isPresent();
    if (question.kind() == Question.Kind.FORM && takesForms && refused) {
      takesForms = false;
      return transport.send(url, question, false);
    }
    return reply;
  }

  @Override
  public String toString() {
    return url;
  }
}
