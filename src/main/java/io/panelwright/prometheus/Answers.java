package io.panelwright.prometheus;

import io.panelwright.http.Failure;
import io.panelwright.http.Failure.Garbage;
import io.panelwright.http.Failure.NotReady;
import io.panelwright.http.Failure.Rejected;
import io.panelwright.http.Failure.ServerError;
import io.panelwright.http.Failure.TooExpensive;
import io.panelwright.http.Failure.Unsupported;
import io.panelwright.http.Page;
import io.panelwright.http.Refusals;
import io.panelwright.http.Reply;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Tells answers from failures in what a server sent. */
final class Answers {

  /** How servers of all makes say that a query met one of their limits. */
  private static final Pattern EXPENSIVE =
      Pattern.compile(
          "too many|exceed|limit|err-mimir-max-|-search\\.max|timed out|deadline",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NOT_READY =
      Pattern.compile("not ready|starting up", Pattern.CASE_INSENSITIVE);

  private Answers() {}

  /** The data of an answer. */
  static <E, T> Reply<T> read(Page page, Envelope.Opening<E> opening, Function<E, T> reading) {
    if (!page.looksLikeJson()) {
      return Reply.failed(page.isOk() ? noJson(page) : refusal(page));
    }
    try {
      Envelope<E> envelope = opening.open(page.text());
      if (!page.isOk() || !envelope.isSuccess()) {
        return Reply.failed(failure(page, envelope));
      }
      return new Reply.Answer<>(
          reading.apply(envelope.data()), envelope.warnings(), envelope.infos());
    } catch (MalformedException e) {
      return Reply.failed(
          page.isOk() ? new Garbage(page.asked(), e.getMessage()) : Refusals.of(page));
    }
  }

  /** What a page says that is meant for people and load balancers, not for programs. */
  static Reply<String> text(Page page) {
    if (!page.isOk()) {
      return Reply.failed(refusal(page));
    }
    return page.isHtml() ? Reply.failed(Refusals.webPage(page)) : Reply.of(page.text().strip());
  }

  private static Failure noJson(Page page) {
    return page.isHtml()
        ? Refusals.webPage(page)
        : new Garbage(page.asked(), "expected JSON, found " + page.gist());
  }

  /** VictoriaMetrics says 400 of a path that it does not have. */
  private static Failure refusal(Page page) {
    return page.status() == 400 && page.text().contains("unsupported path")
        ? new Unsupported(page.asked(), page.status(), page.gist())
        : Refusals.of(page);
  }

  private static Failure failure(Page page, Envelope<?> envelope) {
    String said = envelope.error().isBlank() ? page.gist() : envelope.error();
    int status = page.status();
    boolean limited = status != 400 && EXPENSIVE.matcher(said).find();
    return switch (envelope.errorType()) {
      case "timeout", "canceled" -> new TooExpensive(page.asked(), status, said);
      case "unavailable" -> new NotReady(page.asked(), said);
      case "internal" ->
          NOT_READY.matcher(said).find()
              ? new NotReady(page.asked(), said)
              : new ServerError(page.asked(), status, said);
      case "bad_data" -> new Rejected(page.asked(), status, said);
      default ->
          limited && status != 401 && status != 403
              ? new TooExpensive(page.asked(), status, said)
              : byStatus(page, said);
    };
  }

  private static Failure byStatus(Page page, String said) {
    return page.isOk()
        ? new Garbage(page.asked(), "no status \"success\", but " + said)
        : Refusals.of(page, said);
  }
}
