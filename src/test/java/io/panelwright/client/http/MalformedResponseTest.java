package io.panelwright.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.client.http.RequestFailure.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Responses that are not HTTP, or not as their headers announce them, from a real socket. */
@Timeout(60)
class MalformedResponseTest {

  private static final int MAX_BYTES = 100_000;
  private static final String TOKEN = "s3cr3t/T0ken+ü\"x";

  /** Sends the same bytes on every connection. */
  private static ApiResult<Response> respond(byte[] bytes, Authentication authentication)
      throws IOException {
    try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      var thread = new Thread(() -> serve(server, bytes));
      thread.setDaemon(true);
      thread.start();
      var limits =
          new RequestLimits(
              Duration.ofSeconds(3), Duration.ofSeconds(5), 2, MAX_BYTES, 0, Duration.ZERO);
      return HttpService.at("http://127.0.0.1:" + server.getLocalPort(), authentication, limits)
          .send(Request.get("/x"));
    }
  }

  private static void serve(ServerSocket server, byte[] bytes) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        socket.getInputStream().read(new byte[4096]);
        socket.getOutputStream().write(bytes);
        socket.shutdownOutput();
        socket.getInputStream().readAllBytes();
      } catch (IOException e) {
        // The client has gone, or the test has ended.
      }
    }
  }

  private static byte[] bytes(String text) {
    return text.replace("~", "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTTP/1.1 200 OK~Content-Length: abc~~{}                    | INVALID_RESPONSE",
        "HTTP/1.1 200 OK~Content-Length: 99999999999999999999~~{}   | INVALID_RESPONSE",
        "HTTP/1.1 200 OK~Content-Length: -5~~{}                     | CONNECTION_RESET",
        "HTTP/1.1 200 OK~Content-Length: 9223372036854775807~~{}    | CONNECTION_RESET",
        "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~zz~{}~0~~      | INVALID_RESPONSE",
        "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~-5~{}~0~~      | INVALID_RESPONSE",
        "HTTP/1.1 200 OK~Content-Encoding: br~Content-Length: 2~~{} | INVALID_RESPONSE",
        "HTTP/1.1 200 OK~Content-Encoding: gzip~Content-Length: 2~~{} | INVALID_RESPONSE",
        "HTTP/1.1 200 OK~Content-Encoding: gzip, br~Content-Length: 2~~{} | INVALID_RESPONSE",
        "HTTP/1.1 abc OK~~                                          | INVALID_RESPONSE",
        "HTTP/1.1 -20 OK~~                                          | INVALID_RESPONSE",
        "HTTP/1.1 101 X~Upgrade: x~Connection: upgrade~~            | INVALID_RESPONSE",
        "SSH-2.0-OpenSSH_9~                                         | INVALID_RESPONSE",
        "PRI * HTTP/2.0~~SM~~                                       | INVALID_RESPONSE",
        "HTTP/1.1 200 OK~b d: x~~{}                                 | INVALID_RESPONSE",
        "''                                                         | CONNECTION_RESET",
      })
  void aMalformedResponseIsAFailure(String response, Kind kind) throws IOException {
    RequestFailure failure =
        respond(bytes(response), Authentication.none()).failure().orElseThrow();
    assertThat(failure.kind()).as(failure.message()).isEqualTo(kind);
    assertThat(failure.message()).contains("http://127.0.0.1:").doesNotContain("Exception");
  }

  @Test
  void aGzipBombIsTooLarge() throws IOException {
    var bomb = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bomb)) {
      for (int i = 0; i < 50; i++) {
        gzip.write(new byte[1_000_000]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var response = new ByteArrayOutputStream();
    response.writeBytes(
        bytes("HTTP/1.1 200 OK~Content-Encoding: x-gzip~Content-Length: " + bomb.size() + "~~"));
    response.writeBytes(bomb.toByteArray());
    assertThat(
            respond(response.toByteArray(), Authentication.none()).failure().orElseThrow().kind())
        .isEqualTo(Kind.RESPONSE_TOO_LARGE);
  }

  @Test
  void aLongMessageIsTruncatedWithItsLength() throws IOException {
    String body = "A".repeat(90_000);
    ApiResult<Response> result =
        respond(
            bytes("HTTP/1.1 500 X~Content-Length: " + body.length() + "~~" + body),
            Authentication.none());
    assertThat(StatusFailures.classify(result.value().orElseThrow()).message())
        .endsWith("AAA… (90000 characters)\"")
        .hasSizeLessThan(400);
  }

  @ParameterizedTest
  @CsvSource({
    "/login/s3cr3t%2FT0ken%2B%C3%BC%22x/y, redirect to /login/***/y",
    "/login?token=s3cr3t, redirect to /login",
    "https://idp/x;jwt=other, redirect to https://idp/x",
    "/api/v1/query&token=other, redirect to /api/v1/query",
    "http://user:other-password@host/x#y, redirect to http://***@host/x"
  })
  void aRedirectHasNoSecret(String location, String expected) throws IOException {
    ApiResult<Response> result =
        respond(
            bytes("HTTP/1.1 302 Found~Location: " + location + "~Content-Length: 0~~"),
            Authentication.bearer(Secret.of(TOKEN)));
    assertThat(StatusFailures.classify(result.value().orElseThrow()).message()).endsWith(expected);
  }

  @Test
  void aRepeatedHeaderInABrokenStatusLineHasNoSecret() throws IOException {
    RequestFailure failure =
        respond(bytes("HTTP/1.1 Bearer " + TOKEN + "~~"), Authentication.bearer(Secret.of(TOKEN)))
            .failure()
            .orElseThrow();
    assertThat(failure.message()).doesNotContain("s3cr3t", "T0ken");
  }
}
