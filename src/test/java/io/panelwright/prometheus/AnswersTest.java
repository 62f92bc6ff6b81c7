package io.panelwright.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.http.Asked;
import io.panelwright.http.Failure;
import io.panelwright.http.Page;
import io.panelwright.http.Reply;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What servers of all makes send that is no answer. */
class AnswersTest {

  private static Page page(int status, String type, String text) {
    return new Page(new Asked("http://x", "GET", "/p"), status, type, text, Optional.empty());
  }

  private static Page json(int status, String text) {
    return page(status, "application/json", text);
  }

  private static Reply<List<String>> strings(Page page) {
    return Answers.read(page, Envelope.opening(), StatusReader::strings);
  }

  private static Reply<QueryResult> query(Page page) {
    return Answers.read(page, QueryReader::open, Function.identity());
  }

  private static Failure failure(Reply<?> reply) {
    return reply.failure().orElseThrow();
  }

  @ParameterizedTest(name = "{0} {1}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          400 | bad_data    | parse error                        | Rejected
          400 | bad_data    | exceeded maximum resolution        | Rejected
          422 | execution   | many-to-many matching not allowed  | Rejected
          422 | execution   | query processing would load too many samples into memory | TooExpensive
          422 | execution   | the query exceeded the maximum number of chunks (err-mimir-max-chunks-per-query) | TooExpensive
          422 | 422         | cannot select more than -search.maxUniqueTimeseries=1 | TooExpensive
          422 | 422         | unknown function                   | Rejected
          429 |             | too many outstanding requests      | TooExpensive
          503 | timeout     | query timed out in expression evaluation | TooExpensive
          503 | canceled    | query was canceled                 | TooExpensive
          499 | canceled    | context canceled                   | TooExpensive
          503 | unavailable | TSDB not ready                     | NotReady
          500 | internal    | TSDB not ready                     | NotReady
          500 | internal    | disk full                          | ServerError
          404 | not_found   | no such thing                      | Unsupported
          406 | not_acceptable | cannot encode                   | Rejected
          401 |             | token limit                        | Unauthorised
          403 |             | no tenant                          | Unauthorised
          418 | new_type    | what a later version says          | Rejected
          500 | new_type    | what a later version says          | ServerError
          200 | bad_data    | an error in spite of 200           | Rejected
          200 |             | neither                            | Garbage
          """)
  void anErrorHasAMeaning(int status, String type, String message, String kind) {
    String error = type == null ? "" : type;
    Page page =
        json(
            status,
            "{\"status\":\"error\",\"errorType\":\"" + error + "\",\"error\":\"" + message + "\"}");

    for (Reply<?> reply : List.of(strings(page), query(page))) {
      assertThat(failure(reply).getClass().getSimpleName()).isEqualTo(kind);
      assertThat(failure(reply).detail()).endsWith(message);
    }
  }

  @ParameterizedTest(name = "{0} {2}: {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          200 | text/html        | <!doctype html><title>Sign in</title> | Unsupported | a web page titled "Sign in"
          200 | text/plain       | <html>                                | Unsupported | a web page
          200 | text/plain       | hello                                 | Garbage     | expected JSON, found "hello"
          200 | application/json | ``                                    | Garbage     | expected JSON, found nothing
          200 | application/json | []                                    | Garbage     | expected JSON, found "[]"
          400 | text/plain       | unsupported path requested: "/p"      | Unsupported | "unsupported path requested: "/p""
          400 | text/plain       | Client sent an HTTP request to an HTTPS server. | Rejected | "Client sent an HTTP request to an HTTPS server."
          404 | text/plain       | 404 page not found                    | Unsupported | "404 page not found"
          502 | text/html        | <title>Bad Gateway</title>            | ServerError | a web page titled "Bad Gateway"
          503 | text/plain       | Service Unavailable                   | NotReady    | answered 503, "Service Unavailable"
          500 | application/json | {"broken                              | ServerError | "{"broken"
          401 | application/json | {"message":"Unauthorized"}            | Unauthorised | Unauthorized
          """)
  void whatIsNoEnvelope(int status, String type, String text, String kind, String detail) {
    Failure failure = failure(strings(page(status, type, text)));

    assertThat(failure.getClass().getSimpleName()).isEqualTo(kind);
    assertThat(failure.detail()).isEqualTo(detail);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]"})
  void noDataIsAnEmptyList(String data) {
    assertThat(strings(json(200, "{\"status\":\"success\",\"data\":" + data + "}")).value())
        .contains(List.of());
  }

  @Test
  void anEmptyAnswerWithAWarningIsPartial() {
    Page page =
        json(
            200,
            """
            {"status":"success","data":{"resultType":"vector","result":[]},
             "warnings":["store 10.0.0.1 is gone"],"infos":["metric might not be a counter"]}
            """);

    var answer = (Reply.Answer<QueryResult>) query(page);

    assertThat(answer.isPartial()).isTrue();
    assertThat(answer.warnings()).containsExactly("store 10.0.0.1 is gone");
    assertThat(answer.infos()).containsExactly("metric might not be a counter");
    assertThat(answer.answer().isEmpty()).isTrue();
  }

  @Test
  void aTextIsNoWebPage() {
    assertThat(Answers.text(page(200, "text/plain", "Prometheus is Ready.\n")).value())
        .contains("Prometheus is Ready.");
    assertThat(failure(Answers.text(page(200, "text/html", "<title>Grafana</title>"))).message())
        .isEqualTo("GET http://x/p is not supported: answered 200, a web page titled \"Grafana\"");
    assertThat(failure(Answers.text(page(503, "text/plain", "Service Unavailable"))))
        .isInstanceOf(Failure.NotReady.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `[{"metric":{},"value":[1,"x"]}]`       | expected a number, found "x"
          `[{"metric":{},"value":["1","2"]}]`     | expected a time as a number, found "1"
          `[{"metric":{},"value":[1,2]}]`         | expected a text, found "2"
          `[{"metric":{},"value":[1,"2",3]}]`     | expected the end of a pair, found "3"
          `[{"metric":[],"value":[1,"2"]}]`       | expected an object, found "["
          `[{"metric":{},"value":{}}]`            | expected a pair of time and value, found "{"
          `{}`                                    | expected a list of results, found "{"
          `[3]`                                   | expected a text, found "]"
          """)
  void aResultThatIsNone(String result, String complaint) {
    Page page =
        json(
            200,
            "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":"
                + result
                + "}}");

    assertThat(failure(query(page)).message())
        .isEqualTo("GET http://x/p gave an answer that cannot be read: " + complaint);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[",
        "{\"status\":\"success\"} {}",
        "{\"status\":\"success\",\"data\":{\"resultType\":\"cube\"}}",
        "{\"status\":1}",
      })
  void anAnswerThatIsNoneOrCut(String text) {
    assertThat(failure(query(json(200, text)))).isInstanceOf(Failure.Garbage.class);
  }
}
