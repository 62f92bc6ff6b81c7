package io.panelwright.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {

  @ParameterizedTest(name = "{0} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          400 | text/plain | no matcher           | Rejected     | http://x rejects the question: "no matcher"
          401 | text/plain | Unauthorized         | Unauthorised | GET http://x/p: answered 401, "Unauthorized"
          401 | text/html  | <html>               | Unauthorised | GET http://x/p: answered 401, a web page
          403 | text/plain | ``                   | Unauthorised | GET http://x/p: answered 403, nothing
          404 | text/plain | 404 page not found   | Unsupported  | GET http://x/p is not supported: answered 404, "404 page not found"
          405 | text/plain | Method Not Allowed   | Unsupported  | GET http://x/p is not supported: answered 405, "Method Not Allowed"
          418 | text/plain | tea                  | Rejected     | http://x rejects the question: "tea"
          422 | text/plain | first line           | Rejected     | http://x rejects the question: "first line"
          429 | text/plain | slow down            | TooExpensive | http://x finds the question too expensive: "slow down"
          500 | text/plain | oops                 | ServerError  | GET http://x/p failed: answered 500, "oops"
          501 | text/plain | no                   | Unsupported  | GET http://x/p is not supported: answered 501, "no"
          502 | text/html  | <title>502 Bad Gateway</title> | ServerError | GET http://x/p failed: answered 502, a web page titled "502 Bad Gateway"
          503 | text/plain | Service Unavailable  | NotReady     | http://x is up and not ready: answered 503, "Service Unavailable"
          503 | text/html  | <title>503</title>   | ServerError  | GET http://x/p failed: answered 503, a web page titled "503"
          301 | text/html  | <a>                  | Unsupported  | GET http://x/p is not supported: answered 301, sending on to nowhere
          """)
  void aStatusHasAMeaning(int status, String type, String text, String kind, String message) {
    var page = new Page(new Asked("http://x", "GET", "/p"), status, type, text, Optional.empty());

    Failure failure = Refusals.of(page);

    assertThat(failure.getClass().getSimpleName()).isEqualTo(kind);
    assertThat(failure.message()).isEqualTo(message);
    assertThat(failure.next()).isNotBlank();
  }
}
