package io.panelwright.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestGuardTest {

  private static List<String> list(String value) {
    return Stream.ofNullable(value).toList();
  }

  @ParameterizedTest(name = "{0} {4} with Host {1}, Origin {2}, Sec-Fetch-Site {3}")
  @CsvSource({
    "GET, 127.0.0.1:3080,   ,                       ,            /,          ",
    "GET, localhost:3080,   http://localhost:3080,  same-origin, /api/state, ",
    "GET, [::1]:3080,       ,                       none,        /,          ",
    "GET, 127.0.0.1:3080,   ,                       cross-site,  /,          ",
    "GET, 127.0.0.1:3080,   ,                       cross-site,  /api/state, another page",
    "GET, 127.0.0.1:3080,   ,                       same-site,   /page.js,   another page",
    "GET, evil.example:3080, ,                      ,            /,          Host header",
    "GET, 127.0.0.1.evil.example, ,                 ,            /,          Host header",
    "GET, ,                 ,                       ,            /,          Host header",
    "GET, localhost:3080,   http://localhost:8080,  ,            /api/state, Origin header",
    "GET, localhost:3080,   null,                   ,            /api/state, Origin header",
    "POST, localhost:3080,  ,                       ,            /api/state, method is POST"
  })
  void foreignRequestsAreRefused(
      String method, String host, String origin, String site, String path, String reason) {
    var refusal = RequestGuard.refusal(method, list(host), list(origin), list(site), path);

    if (reason == null) {
      assertThat(refusal).isEmpty();
    } else {
      assertThat(refusal.orElse("not refused")).contains(reason);
    }
  }
}
