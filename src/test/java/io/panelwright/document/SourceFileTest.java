package io.panelwright.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.diagnostic.Finding;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonPointer;
import io.panelwright.json.JsonString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of every encoding and syntax, and positions in texts inside of texts. */
class SourceFileTest {

  private static final JsonPointer A = JsonPointer.of("a");

  private static byte[] gzip(byte[] content) {
    try (var bytes = new ByteArrayOutputStream();
        var zip = new GZIPOutputStream(bytes)) {
      zip.write(content);
      zip.finish();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String finding(SourceFile file) {
    assertThat(file.findings()).hasSize(1);
    Finding finding = file.findings().get(0);
    assertThat(finding.hint()).isNotEmpty();
    return finding.location().position().orElseThrow()
        + " "
        + finding.code()
        + ": "
        + finding.message();
  }

  /** Encodings of one text, and the reason why fixes cannot edit the file. */
  @ParameterizedTest
  @CsvSource({
    "UTF-8, '', ''",
    "UTF-8, \uFEFF, ''",
    "UTF-16LE, \uFEFF, the file is UTF-16",
    "UTF-16BE, \uFEFF, the file is UTF-16",
    "UTF-16LE, '', the file is UTF-16",
    "UTF-16BE, '', the file is UTF-16"
  })
  void readsEncodings(String charset, String mark, String obstacle) {
    byte[] bytes = (mark + "{\n \"a\": \"ä€😀\"}").getBytes(Charset.forName(charset));
    for (boolean compressed : List.of(false, true)) {
      SourceFile file = SourceFile.read("f.json", compressed ? gzip(bytes) : bytes);
      assertThat(file.findings()).isEmpty();
      SourceDocument document = file.documents().get(0);
      assertThat(((JsonObject) document.root()).string("a")).contains("ä€😀");
      assertThat(document.position(A)).hasToString("f.json:2:7");
      assertThat(document.editObstacle().orElse(""))
          .isEqualTo(compressed ? "the file is compressed" : obstacle);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zip              | f:1:1 file-archive: found a ZIP archive: expected JSON or YAML, compressed by gzip at most once",
        "tar              | f:1:1 file-archive: found a tar archive: expected JSON or YAML, compressed by gzip at most once",
        "tar.gz           | f:1:1 file-archive: found a tar archive: expected JSON or YAML, compressed by gzip at most once",
        "gzip twice       | f:1:1 file-archive: found data that was compressed twice: expected JSON or YAML, compressed by gzip at most once",
        "half of gzip     | f:1:1 gzip-invalid: the compressed data is damaged: Unexpected end of ZLIB input stream",
        "gzip bomb        | f:1:1 file-too-large: the decompressed data has more than 16777216 bytes, the limit of Grafana",
        "too large        | f:1:1 file-too-large: the file has more than 16777216 bytes, the limit of Grafana",
        "half of UTF-16   | f:1:1 file-not-utf-8: byte 0x61 is not UTF-16",
        "Latin-1          | f:1:2 file-not-utf-8: byte 0xE4 is not UTF-8"
      })
  @Timeout(60)
  void reportsBytesThatAreNoText(String name, String expected) {
    byte[] tar = new byte[1024];
    System.arraycopy("ustar".getBytes(StandardCharsets.US_ASCII), 0, tar, 257, 5);
    byte[] bytes =
        switch (name) {
          case "zip" -> new byte[] {'P', 'K', 3, 4, 0, 0};
          case "tar" -> tar;
          case "tar.gz" -> gzip(tar);
          case "gzip twice" -> gzip(gzip(new byte[] {'{', '}'}));
          case "half of gzip" -> Arrays.copyOf(gzip(new byte[1000]), 15);
          case "gzip bomb" -> gzip(new byte[200 << 20]);
          case "too large" -> new byte[100 << 20];
          case "half of UTF-16" -> new byte[] {(byte) 0xFF, (byte) 0xFE, 'a'};
          case "Latin-1" -> new byte[] {'"', (byte) 0xE4, '"'};
          default -> throw new IllegalArgumentException(name);
        };
    assertThat(finding(SourceFile.read("f", bytes))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "f.json | ``                              | f.json:1:1 json-syntax: the file is empty: expected a dashboard",
        "f.json | ` \\n `                         | f.json:2:2 json-syntax: the file is empty: expected a dashboard",
        "f.json | `// c\\n{}`                     | f.json:1:1 json-syntax: found a comment, which JSON does not have",
        "f.json | `{}\\n# c`                      | f.json:2:1 json-syntax: found a comment, which JSON does not have",
        "f.json | `{\"a\": {{ .Values.a }}}`      | f.json:1:8 file-template: found a template action: expected JSON",
        "f.json | `{{ if .x }}\\n{}`              | f.json:1:2 file-template: found a template action: expected JSON",
        "f.json | `{\"a\": {% x %}}`              | f.json:1:8 file-template: found a template action: expected JSON",
        "f.json | `{\"a\": \"{{b}}\",}`           | f.json:1:15 json-syntax: Unexpected character ('}' (code 125)): was expecting double-quote to start field name",
        "f.yaml | `a: 1\\nb: {{ .Values.b }}`     | f.yaml:2:6 file-template: found a template action: expected YAML",
        "f.yaml | `a: 1\\na: 2`                   | f.yaml:2:1 yaml-key-duplicate: \"a\" appears twice, first on line 1:1",
        "f.yaml | `a: *b`                         | f.yaml:1:4 yaml-alias: the alias *b has no anchor before it in this document",
        "f.yaml | `a: \\u0007`                    | f.yaml:1:4 yaml-character-invalid: found the character U+0007, which YAML does not allow"
      })
  void reportsSyntaxErrors(String name, String text, String expected) {
    String decoded = text.replace("\\n", "\n").replace("\\u0007", "\u0007");
    assertThat(finding(SourceFile.read(name, decoded))).isEqualTo(expected);
  }

  @Test
  void readsSeveralDocumentsWithAliasesAndMergeKeys() {
    SourceFile file =
        SourceFile.read(
            "f.yaml",
            """
            %YAML 1.1
            ---
            base: &base {x: 1, y: 2}
            a:
              <<: *base
              y: 3
            b: [*base, 'it''s']
            ---
            # nothing
            ---
            {"a": 4}
            """);
    assertThat(file.findings()).isEmpty();
    assertThat(file.documents())
        .extracting(document -> document.root().toString())
        .containsExactly(
            "{\"base\":{\"x\":1,\"y\":2},\"a\":{\"y\":3,\"x\":1},\"b\":[{\"x\":1,\"y\":2},\"it's\"]}",
            "{\"a\":4}");
    assertThat(file.documents().get(0).position(JsonPointer.parse("/a/y")))
        .hasToString("f.yaml:6:6");
    assertThat(file.documents().get(0).position(JsonPointer.parse("/b/1")))
        .hasToString("f.yaml:7:12");
    assertThat(file.documents().get(1).position(A)).hasToString("f.yaml:11:7");
    assertThat(file.documents().get(0).editObstacle()).contains("the file is YAML");
  }

  @Test
  void writesNumbersInTheNotationOfJson() {
    SourceFile file =
        SourceFile.read(
            "f.yaml", "[1, -1.5e3, .5, 5., +7, 1_000, 0x1F, 1e400, .inf, .nan, 1.2.3, 007]");
    assertThat(file.findings()).isEmpty();
    assertThat(file.documents().get(0).root())
        .hasToString("[1,-1.5e3,0.5,5,7,1000,31,1e400,\".inf\",\".nan\",\"1.2.3\",\"007\"]");
  }

  /** Standard input has no extension: the text decides. */
  @ParameterizedTest
  @ValueSource(strings = {"{\"a\": 1}", "a: 1", "---\na: 1", "# c\na: 1", "\"a\": 1", "\n\n a: 1"})
  void findsTheSyntaxOfStandardInput(String text) {
    SourceFile file = SourceFile.read("<stdin>", text);
    assertThat(file.findings()).isEmpty();
    assertThat(file.documents().get(0).root()).hasToString("{\"a\":1}");
  }

  @Test
  @Timeout(60)
  void limitsAliasesAndDepth() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String alias = "*a" + (i - 1) + ", ";
      bomb.append("a")
          .append(i)
          .append(": &a")
          .append(i)
          .append(" [")
          .append(alias.repeat(9))
          .append("x]\n");
    }
    assertThat(finding(SourceFile.read("f.yaml", bomb.toString())))
        .endsWith(
            "yaml-alias: with the values that aliases repeat, the file has more than 2000000 values");
    assertThat(finding(SourceFile.read("f.yaml", "[".repeat(100_000)))).contains(" yaml-");
    assertThat(finding(SourceFile.read("f.yaml", "a: " + "[".repeat(200) + "]".repeat(200))))
        .endsWith("yaml-depth: values are nested more than 120 levels deep");
  }

  /** Notations of one JSON text in YAML and JSON, and the position of its value in the file. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`data: |-¶  {¶    \"a\": \"x y\"¶  }¶`                  | 3:10",
        "`data: &t |2¶    {¶    \"a\": \"x y\"¶   }¶`            | 3:10",
        "`data: >¶  {¶    \"a\":¶    \"x y\"}¶`                  | 4:5",
        "`data: >¶  {¶¶  \"a\": \"x¶  y\"}¶`                     | 4:8",
        "`data: '{\"a\": \"x y\"}'¶`                             | 1:14",
        "`data: '{\"it''s\": 1, \"a\": \"x y\"}'¶`               | 1:26",
        "`data: \"{\\\"a\\\": \\\"x y\\\"}\"¶`                   | 1:16",
        "`data: \"{\\n  \\\"\\u0061\\\": \\\"x y\\\"}\"¶`         | 1:25",
        "`{\"data\": \"{\\n \\\"a\\\": \\\"x y\\\"}\"}`           | 1:22",
        "`data: |¶  {\"q\": \"x = ''\",¶   \"a\": \"x y\"}¶`         | 3:9",
        "`{\"data\": \"{\\\"q\\\": \\\"''\\\", \\\"a\\\": \\\"x y\\\"}\"}` | 1:34",
        "`data: ! {}¶`                                           | ``"
      })
  void mapsEmbeddedTextsToTheFile(String notation, String position) {
    String text = notation.replace('¶', '\n');
    SourceFile outer = SourceFile.read(text.startsWith("{") ? "f.json" : "f.yaml", text);
    assertThat(outer.findings()).isEmpty();
    SourceDocument document = outer.documents().get(0);
    JsonPointer data = JsonPointer.of("data");
    if (data.resolve(document.root()).orElseThrow() instanceof JsonString value) {
      SourceFile inner = document.embeddedJson(data, value.value());
      assertThat(inner.findings()).isEmpty();
      SourceDocument embedded = inner.documents().get(0);
      assertThat(((JsonObject) embedded.root()).string("a")).contains("x y");
      assertThat(embedded.position(A))
          .hasToString((text.startsWith("{") ? "f.json:" : "f.yaml:") + position);
      assertThat(embedded.editObstacle()).contains("the dashboard is JSON inside of another text");
    } else {
      assertThat(position).isEmpty();
    }
  }

  @Test
  void reportsErrorsInEmbeddedTextsAtTheirLine() {
    SourceFile outer = SourceFile.read("f.yaml", "data: |\n  {\n    \"a\": 1,\n  }\n");
    SourceDocument document = outer.documents().get(0);
    String value = ((JsonObject) document.root()).string("data").orElseThrow();
    assertThat(finding(document.embeddedJson(JsonPointer.of("data"), value)))
        .startsWith("f.yaml:4:3 json-syntax: ");
  }

  @Test
  void readsBase64WithOrWithoutCompression() {
    byte[] json = "{\n \"a\": \"x y\"}".getBytes(StandardCharsets.UTF_8);
    byte[] broken = "{\n \"a\": }".getBytes(StandardCharsets.UTF_8);
    SourceDocument document = SourceFile.read("f.yaml", "k: 1\ndata: x\n").documents().get(0);
    JsonPointer data = JsonPointer.of("data");
    for (byte[] bytes : List.of(json, gzip(json))) {
      SourceFile inner =
          document.embeddedBytes(data, Base64.getMimeEncoder().encodeToString(bytes));
      assertThat(inner.findings()).isEmpty();
      assertThat(inner.documents().get(0).position(A)).hasToString("f.yaml:2:7");
    }
    assertThat(
            finding(document.embeddedBytes(data, Base64.getEncoder().encodeToString(gzip(broken)))))
        .startsWith("f.yaml:2:7 json-syntax: ")
        .endsWith(" (line 2:7 of the decoded text)");
    assertThat(finding(document.embeddedBytes(data, "H4sI")))
        .startsWith("f.yaml:2:7 gzip-invalid: ");
    assertThat(finding(document.embeddedBytes(data, "a")))
        .startsWith("f.yaml:2:7 base64-invalid: the value is not Base64: ");
  }
}
