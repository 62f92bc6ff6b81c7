package io.panelwright.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.client.http.RequestFailure.Kind;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusFailuresTest {

  @ParameterizedTest(name = "{0} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          400 | text/plain | no matcher           | INVALID_REQUEST | http://x rejected the request: "no matcher"
          401 | text/plain | Unauthorized         | UNAUTHORIZED | GET http://x/p: status 401, "Unauthorized"
          401 | text/html  | <html>               | UNAUTHORIZED | GET http://x/p: status 401, a web page
          403 | text/plain | ``                   | UNAUTHORIZED | GET http://x/p: status 403, an empty body
          404 | text/plain | 404 page not found   | UNSUPPORTED | GET http://x/p is not supported: status 404, "404 page not found"
          405 | text/plain | Method Not Allowed   | UNSUPPORTED | GET http://x/p is not supported: status 405, "Method Not Allowed"
          418 | text/plain | tea                  | INVALID_REQUEST | http://x rejected the request: "tea"
          422 | text/plain | first line           | INVALID_REQUEST | http://x rejected the request: "first line"
          429 | text/plain | slow down            | LIMIT_EXCEEDED | http://x stopped the request, limit exceeded: "slow down"
          500 | text/plain | oops                 | SERVER_ERROR | GET http://x/p failed: status 500, "oops"
          501 | text/plain | no                   | UNSUPPORTED | GET http://x/p is not supported: status 501, "no"
          502 | text/html  | <title>502 Bad Gateway</title> | SERVER_ERROR | GET http://x/p failed: status 502, a web page titled "502 Bad Gateway"
          503 | text/plain | Service Unavailable  | NOT_READY | http://x is running but not ready: status 503, "Service Unavailable"
          503 | text/html  | <title>503</title>   | SERVER_ERROR | GET http://x/p failed: status 503, a web page titled "503"
          301 | text/html  | <a>                  | UNSUPPORTED | GET http://x/p is not supported: status 301, redirect to an unknown location
          """)
  void aStatusDeterminesTheKind(int status, String type, String text, Kind kind, String message) {
    var response =
        new Response(
            new RequestInfo("http://x", "GET", "/p"), status, type, text, Optional.empty());

    RequestFailure failure = StatusFailures.classify(response);

    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.message()).isEqualTo(message);
    assertThat(failure.next()).isNotBlank();
  }
}
