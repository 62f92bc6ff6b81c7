package io.panelwright.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.diagnostic.FindingFormatter;
import io.panelwright.format.DashboardFormat;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limits of a cluster, and the compression that keeps dashboards below them. */
class ManifestSizeTest {

  private static ExportedDashboard dashboard(int bytes, DashboardFormat format) {
    ExportedDashboard empty = ExportSamples.dashboard("big", "", format);
    return ExportSamples.dashboard("big", text(bytes - empty.text().length()), format);
  }

  /** A title that appears twice in the sample and compresses like text, not like one letter. */
  private static String text(int bytes) {
    var text = new StringBuilder();
    for (int i = 0; text.length() < bytes / 2; i++) {
      text.append(Integer.toHexString(i * 0x9E3779B1));
    }
    return text.substring(0, bytes / 2);
  }

  private static String findings(ExportRequest request) {
    return FindingFormatter.format(ExportForm.export(request).findings());
  }

  /** Computed by hand from kubectl's format, for a manifest without special characters. */
  @Test
  void theAnnotationOfKubectlIsMeasured() {
    JsonObject manifest =
        Json.object()
            .with("apiVersion", "v1")
            .with("kind", "ConfigMap")
            .with(
                "metadata",
                Json.object()
                    .with("name", "a")
                    .with("annotations", Json.object().with("grafana_folder", "ö")))
            .with("data", Json.object().with("a.json", "<&>"));
    String stored =
        "{\"apiVersion\":\"v1\",\"data\":{\"a.json\":\"\\u003c\\u0026\\u003e\"},"
            + "\"kind\":\"ConfigMap\",\"metadata\":{\"annotations\":{\"grafana_folder\":\"ö\"},"
            + "\"name\":\"a\",\"namespace\":\"default\"}}\n";

    assertThat(ManifestSize.annotations(manifest))
        .isEqualTo(
            "kubectl.kubernetes.io/last-applied-configuration".length()
                + stored.getBytes(StandardCharsets.UTF_8).length
                + "grafana_folder".length()
                + 2);
  }

  @ParameterizedTest
  @CsvSource({"200000, 0", "250000, 0", "300000, 1"})
  void aConfigMapThatClientSideApplyRejectsIsAWarning(int bytes, int warnings) {
    String findings =
        findings(
            ExportSamples.request(ExportForm.CONFIGMAP, dashboard(bytes, DashboardFormat.CLASSIC)));

    assertThat(findings.lines().filter(line -> line.contains(": warning: "))).hasSize(warnings);
    if (warnings > 0) {
      assertThat(findings)
          .isEqualTo(
              """
              big.yaml: warning: kubectl apply writes 300,237 bytes of annotations, and the
                  limit is 262,144 [export-apply-too-large]
                → use kubectl apply --server-side, or kubectl create and kubectl replace

              0 errors, 1 warning
              """);
    }
  }

  @Test
  void aConfigMapAboveOneMebibyteIsAnError() {
    assertThat(
            findings(
                ExportSamples.request(
                    ExportForm.CONFIGMAP, dashboard(1 << 20, DashboardFormat.CLASSIC))))
        .contains("[export-apply-too-large]");
    assertThat(
            findings(
                ExportSamples.request(
                    ExportForm.CONFIGMAP, dashboard((1 << 20) + 2, DashboardFormat.CLASSIC))))
        .isEqualTo(
            """
            big.yaml: error: 1,048,577 bytes exceed the limit of a cluster, 1,048,576
                [export-too-large]
              → use --to operator, which compresses, or split the dashboard

            1 error
            """);
  }

  @Test
  void theOperatorGetsALargeDashboardCompressed() throws IOException {
    ExportedDashboard large = dashboard(900_000, DashboardFormat.CLASSIC);
    Export export = ExportForm.export(ExportSamples.request(ExportForm.OPERATOR, large));

    assertThat(export.files().get(0).text())
        .contains("\n  gzipJson: H4sI")
        .doesNotContain(" json:");
    assertThat(unzip(gzip(export))).isEqualTo(large.text());
    // 900 kB of hexadecimal digits are 220 kB compressed, which is more in Base64.
    assertThat(FindingFormatter.format(export.findings())).contains("[export-apply-too-large]");
  }

  @ParameterizedTest
  @CsvSource({"-1, false", "100, true", "5000, false"})
  void theSizeForCompressionIsAnOption(int above, boolean compressed) {
    var kubernetes =
        new KubernetesSettings(
            Optional.empty(),
            "",
            Map.of(),
            "grafana_folder",
            Map.of("dashboards", "grafana"),
            Optional.empty(),
            above < 0 ? OptionalInt.empty() : OptionalInt.of(above));
    ExportRequest request =
        ExportSamples.with(
            ExportSamples.request(ExportForm.OPERATOR, dashboard(4000, DashboardFormat.CLASSIC)),
            kubernetes);

    String text = ExportForm.export(request).files().get(0).text();

    assertThat(text.contains("gzipJson:")).isEqualTo(compressed);
    assertThat(text.contains("  json: |")).isEqualTo(!compressed);
  }

  @Test
  void aManifestOfAResourceCannotBeCompressed() {
    assertThat(
            findings(
                ExportSamples.request(
                    ExportForm.OPERATOR, dashboard(1_100_000, DashboardFormat.V2))))
        .contains("[export-too-large]", "→ use --api classic, which is compressed");
  }

  /** The bytes of zlib differ between systems; these are the same everywhere. */
  @Test
  void compressionGivesTheSameBytesEverywhere() throws IOException {
    String text = "{\"title\": \"Überwachung\"}\n".repeat(3);

    assertThat(Gzip.base64(text))
        .isEqualTo("H4sIAAAAAAAA/6tWKsksyUlVslJQOjwnKbWoPDE5ozQvXamWq5oMGQBEaKnWTgAAAA==");
    assertThat(unzip(Gzip.base64(text))).isEqualTo(text);
  }

  private static String gzip(Export export) {
    return export
        .files()
        .get(0)
        .text()
        .lines()
        .filter(line -> line.startsWith("  gzipJson: "))
        .map(line -> line.substring("  gzipJson: ".length()))
        .findFirst()
        .orElseThrow();
  }

  private static String unzip(String base64) throws IOException {
    try (var gzip =
        new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(base64)))) {
      return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
