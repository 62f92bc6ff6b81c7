package io.panelwright.client.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.client.http.RequestFailure.Kind;
import io.panelwright.client.http.RequestInfo;
import io.panelwright.client.http.Response;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Error responses of all supported servers. */
class ResponseParserTest {

  private static final TypeReference<Envelope<List<String>>> STRINGS = new TypeReference<>() {};

  private static Response response(int status, String type, String text) {
    return new Response(
        new RequestInfo("http://x", "GET", "/p"), status, type, text, Optional.empty());
  }

  private static Response json(int status, String text) {
    return response(status, "application/json", text);
  }

  private static ApiResult<List<String>> strings(Response response) {
    return ResponseParser.parse(response, text -> Envelope.read(text, STRINGS));
  }

  private static ApiResult<QueryResult> query(Response response) {
    return ResponseParser.parse(response, QueryResultReader::read);
  }

  private static RequestFailure failure(ApiResult<?> result) {
    return result.failure().orElseThrow();
  }

  @ParameterizedTest(name = "{0} {1}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          400 | bad_data    | parse error                        | INVALID_REQUEST
          400 | bad_data    | exceeded maximum resolution        | INVALID_REQUEST
          422 | execution   | many-to-many matching not allowed  | INVALID_REQUEST
          422 | execution   | query processing would load too many samples into memory | LIMIT_EXCEEDED
          422 | execution   | the query exceeded the maximum number of chunks (err-mimir-max-chunks-per-query) | LIMIT_EXCEEDED
          422 | 422         | cannot select more than -search.maxUniqueTimeseries=1 | LIMIT_EXCEEDED
          422 | 422         | unknown function                   | INVALID_REQUEST
          429 |             | too many outstanding requests      | LIMIT_EXCEEDED
          503 | timeout     | query timed out in expression evaluation | LIMIT_EXCEEDED
          503 | canceled    | query was canceled                 | LIMIT_EXCEEDED
          499 | canceled    | context canceled                   | LIMIT_EXCEEDED
          503 | unavailable | TSDB not ready                     | NOT_READY
          500 | internal    | TSDB not ready                     | NOT_READY
          500 | internal    | disk full                          | SERVER_ERROR
          404 | not_found   | no such thing                      | UNSUPPORTED
          406 | not_acceptable | cannot encode                   | INVALID_REQUEST
          401 |             | token limit                        | UNAUTHORIZED
          403 |             | no tenant                          | UNAUTHORIZED
          418 | new_type    | a type of a later version          | INVALID_REQUEST
          500 | new_type    | a type of a later version          | SERVER_ERROR
          200 | bad_data    | an error in spite of 200           | INVALID_REQUEST
          200 |             | neither                            | INVALID_RESPONSE
          """)
  void anErrorTypeDeterminesTheKind(int status, String type, String message, Kind kind) {
    String error = type == null ? "" : type;
    Response response =
        json(
            status,
            "{\"status\":\"error\",\"errorType\":\"" + error + "\",\"error\":\"" + message + "\"}");

    for (ApiResult<?> result : List.of(strings(response), query(response))) {
      assertThat(failure(result).kind()).isEqualTo(kind);
      assertThat(failure(result).detail()).endsWith(message);
    }
  }

  @ParameterizedTest(name = "{0} {2}: {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          200 | text/html        | <!doctype html><title>Sign in</title> | UNSUPPORTED | a web page titled "Sign in"
          200 | text/plain       | <html>                                | UNSUPPORTED | a web page
          200 | text/plain       | hello                                 | INVALID_RESPONSE     | expected JSON, found "hello"
          200 | application/json | ``                                    | INVALID_RESPONSE     | expected JSON, found an empty body
          200 | application/json | []                                    | INVALID_RESPONSE     | expected JSON, found "[]"
          400 | text/plain       | unsupported path requested: "/p"      | UNSUPPORTED | "unsupported path requested: "/p""
          400 | text/plain       | Client sent an HTTP request to an HTTPS server. | INVALID_REQUEST | "Client sent an HTTP request to an HTTPS server."
          404 | text/plain       | 404 page not found                    | UNSUPPORTED | "404 page not found"
          502 | text/html        | <title>Bad Gateway</title>            | SERVER_ERROR | a web page titled "Bad Gateway"
          503 | text/plain       | Service Unavailable                   | NOT_READY    | status 503, "Service Unavailable"
          500 | application/json | {"broken                              | SERVER_ERROR | "{"broken"
          401 | application/json | {"message":"Unauthorized"}            | UNAUTHORIZED | Unauthorized
          """)
  void bodiesWithoutAnEnvelope(int status, String type, String text, Kind kind, String detail) {
    RequestFailure failure = failure(strings(response(status, type, text)));

    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.detail()).isEqualTo(detail);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]"})
  void noDataIsAnEmptyList(String data) {
    assertThat(strings(json(200, "{\"status\":\"success\",\"data\":" + data + "}")).value())
        .contains(List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `{"status":"success","data":{}}`        | line 1, column 28: data: expected a list, found an object
          `{"status":"success","data":[{}]}`      | line 1, column 29: data[0]: expected a string, found an object
          `{"status":"success","data":["a"]`      | line 1, column 33: Unexpected end-of-input: expected close marker for Object (start marker at line: 1, column: 1)
          """)
  void aMalformedStatusResponse(String text, String detail) {
    assertThat(failure(strings(json(200, text))).detail()).isEqualTo(detail);
  }

  @Test
  void aSuccessKeepsItsWarnings() {
    Response response =
        json(
            200,
            """
            {"status":"success","data":{"resultType":"vector","result":[]},
             "warnings":["store 10.0.0.1 is gone"],"infos":["metric might not be a counter"]}
            """);

    var success = (ApiResult.Success<QueryResult>) query(response);

    assertThat(success.warnings()).containsExactly("store 10.0.0.1 is gone");

    assertThat(success.content().isEmpty()).isTrue();
  }

  @Test
  void aWebPageIsNoPlainText() {
    assertThat(
            ResponseParser.parseText(response(200, "text/plain", "Prometheus is Ready.\n")).value())
        .contains("Prometheus is Ready.");
    assertThat(
            failure(ResponseParser.parseText(response(200, "text/html", "<title>Grafana</title>")))
                .message())
        .isEqualTo("GET http://x/p is not supported: status 200, a web page titled \"Grafana\"");
    assertThat(
            failure(ResponseParser.parseText(response(503, "text/plain", "Service Unavailable")))
                .kind())
        .isEqualTo(Kind.NOT_READY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `[{"metric":{},"value":[1,"x"]}]`       | expected a number, found "x"
          `[{"metric":{},"value":["1","2"]}]`     | expected a time as a number, found "1"
          `[{"metric":{},"value":[1,2]}]`         | expected a string, found "2"
          `[{"metric":{},"value":[1,"2",3]}]`     | expected the end of a pair, found "3"
          `[{"metric":[],"value":[1,"2"]}]`       | expected an object, found "["
          `[{"metric":{},"value":{}}]`            | expected a pair of time and value, found "{"
          `{}`                                    | expected a list of results, found "{"
          `[3]`                                   | expected a string, found "]"
          """)
  void aMalformedQueryResult(String data, String reason) {
    Response response =
        json(
            200,
            "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":"
                + data
                + "}}");

    assertThat(failure(query(response)).message())
        .isEqualTo("GET http://x/p returned an invalid response: " + reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[",
        "{\"status\":\"success\"} {}",
        "{\"status\":\"success\",\"data\":{\"resultType\":\"cube\"}}",
        "{\"status\":1}",
      })
  void aTruncatedOrMalformedResponse(String text) {
    assertThat(failure(query(json(200, text))).kind()).isEqualTo(Kind.INVALID_RESPONSE);
  }
}
