package io.panelwright.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Secrets in the encodings in which servers, proxies and libraries repeat them. */
class SecretRedactorTest {

  private static final List<String> SECRETS =
      List.of(
          "glsa_0123456789abcdef",
          "s3cr3t/T0ken+with\"quote\\and=&ü",
          "pässwörd 12/3+4",
          "a%41b😀c");

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String url(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String json(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/");
  }

  private static String eachUnit(String text, IntFunction<String> escape) {
    return text.chars().mapToObj(escape).collect(Collectors.joining());
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(utf8(text));
  }

  private static Stream<String> forms(String secret) {
    return Stream.of(
        secret,
        url(secret),
        url(secret).replace("+", "%20"),
        url(secret).toLowerCase(Locale.ROOT),
        url(url(secret)),
        HexFormat.ofDelimiter("%").withPrefix("%").formatHex(utf8(secret)).replace("%%", "%"),
        json(secret),
        json(json(secret)),
        eachUnit(secret, unit -> "\\u%04x".formatted(unit)),
        eachUnit(secret, unit -> "\\u%04X".formatted(unit)).replace("\\", "\\\\"),
        secret.codePoints().mapToObj("&#%d;"::formatted).collect(Collectors.joining()),
        secret.codePoints().mapToObj("&#x%X;"::formatted).collect(Collectors.joining()),
        secret.replace("&", "&amp;").replace("\"", "&quot;"),
        base64(secret),
        base64("user:" + secret),
        base64("xuser:" + secret + "\n"),
        Base64.getUrlEncoder().encodeToString(utf8("yy:" + secret)),
        HexFormat.of().formatHex(utf8(secret)));
  }

  static Stream<Arguments> secrets() {
    return SECRETS.stream()
        .flatMap(secret -> forms(secret).map(form -> arguments(secret, form)))
        .filter(row -> !isCaseSensitive(row));
  }

  /** Escapes in lower case are equal only if the secret itself has no capital letters. */
  private static boolean isCaseSensitive(Arguments row) {
    String secret = (String) row.get()[0];
    return !secret.equals(secret.toLowerCase(Locale.ROOT))
        && row.get()[1].equals(url(secret).toLowerCase(Locale.ROOT));
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void aSecretIsRedactedInEveryEncoding(String secret, String form) {
    SecretRedactor redactor = SecretRedactor.NONE.with("another-secret").with(secret);
    String redacted = redactor.redact("before <" + form + "> 100% after");
    assertThat(redacted).startsWith("before <").endsWith("> 100% after").contains("***");
    // At most the characters remain that also encode the text around the secret.
    assertThat(redacted.length()).isLessThan("before <> 100% after".length() + 20);
    assertThat(redacted).doesNotContain(form);
  }

  @Test
  void allPlacesAreRedacted() {
    SecretRedactor redactor = SecretRedactor.NONE.with("päss/word").with("päss/word-longer");
    assertThat(redactor.redact("päss/word p%C3%A4ss%2Fword päss\\/word päss/word-longer"))
        .isEqualTo("*** *** *** ***");
  }

  @ParameterizedTest
  @CsvSource({"100 %, 100 %", "%zz \\u12 &#; &x;, %zz \\u12 &#; &x;", "%FF%FE, %FF%FE", "'', ''"})
  void otherTextIsUnchanged(String text, String expected) {
    assertThat(SecretRedactor.NONE.with("secret").redact(text)).isEqualTo(expected);
  }

  @Test
  @Timeout(20)
  void manyEscapesInARowTakeNoQuadraticTime() {
    String escapes = "%25".repeat(200_000);
    assertThat(SecretRedactor.NONE.with("päss/word").redact(escapes + "p%C3%A4ss%2Fword"))
        .isEqualTo(escapes + "***");
  }

  @Test
  void aShortValueIsNoSecret() {
    assertThat(SecretRedactor.NONE.with("1").with(" abc ").redact("tenant 1, abc"))
        .isEqualTo("tenant 1, abc");
  }

  @Test
  void toStringContainsNoSecret() {
    assertThat(SecretRedactor.NONE.with("hunter2").toString()).doesNotContain("hunter2");
  }
}
