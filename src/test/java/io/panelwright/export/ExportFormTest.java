package io.panelwright.export;

import static io.panelwright.testing.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.panelwright.format.DashboardFormat;
import io.panelwright.testing.Golden;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The files of each form. */
class ExportFormTest {

  private static String text(Export export) {
    return export.files().stream()
        .map(file -> "=== " + file.path() + "\n" + file.text())
        .collect(Collectors.joining());
  }

  /** All files of a form: each format, without a folder and with one, every option. */
  private static String files(ExportForm form) {
    if (form.formats().isEmpty()) {
      return text(ExportForm.export(ExportSamples.request(form)));
    }
    return form.formats().stream()
        .map(
            format -> {
              ExportRequest request =
                  ExportSamples.request(
                      form, ExportSamples.dashboard("Ops_Board", "Operations", format));
              return "##### "
                  + format.id()
                  + "\n"
                  + text(ExportForm.export(request))
                  + "##### "
                  + format.id()
                  + ", in a folder, with options\n"
                  + text(
                      ExportForm.export(
                          ExportSamples.with(
                              ExportSamples.inFolder(request, "Trading", null),
                              ExportSamples.everySetting())));
            })
        .collect(Collectors.joining());
  }

  @Tag(Golden.TAG)
  @ParameterizedTest
  @EnumSource
  void theFilesAreThoseOfTheGoldenFile(ExportForm form) {
    assertGolden("export/" + form.id() + ".txt", files(form));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CONFIGMAP    | CLASSIC | ''           | trading | --to configmap cannot address a folder by",
        "PROVISIONING | CLASSIC | ''           | trading | --to provisioning needs the title of the",
        "PROVISIONING | CLASSIC | Trading/Live | live    | --to provisioning makes nested folders from",
        "PROVISIONING | CLASSIC | Trading/a:b  | ''      | --folder \"Trading/a:b\": the titles of nested",
        "OPERATOR     | CLASSIC | Trading/Live | ''      | --to operator makes one folder by its title,",
        "GIT_SYNC     | V1      | ''           | trading | --to git-sync makes folders from directories",
      })
  void aFolderThatAFormCannotAddressIsRejected(
      ExportForm form, DashboardFormat format, String path, String uid, String message) {
    ExportRequest request =
        ExportSamples.inFolder(
            ExportSamples.request(form, ExportSamples.dashboard("a", "A", format)),
            path.isEmpty() ? null : path,
            uid.isEmpty() ? null : uid);

    assertThatThrownBy(() -> ExportForm.export(request))
        .isInstanceOf(ExportException.class)
        .hasMessageStartingWith(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Trading | '' | trading-fde20a1b",
        "Trading/Live | '' | trading-fde20a1b,trading-live-d8ae078e",
        "Trading/Live | live_1 | trading-fde20a1b,live_1",
        "A very long title of a folder in Grafana | '' | a-very-long-title-of-a-folder-i-3aebc2b6",
        "A very long title of a folder in Grafana 2 | '' | a-very-long-title-of-a-folder-i-5459c47d",
        "Über uns | '' | ber-uns-b7defbf9",
        "交易 | '' | x-919ddbbd",
      })
  void foldersHaveStableUids(String path, String uid, String uids) {
    FolderPath folder =
        FolderPath.of(Optional.of(path), Optional.of(uid).filter(given -> !given.isEmpty()))
            .orElseThrow();

    assertThat(folder.levels().stream().map(FolderPath.Level::uid).toList())
        .isEqualTo(List.of(uids.split(",")));
  }

  @ParameterizedTest
  @CsvSource({"''", "/Trading", "Trading/", "a//b", "..", "a/../b", "' '"})
  void aPathWithoutTitlesIsRejected(String path) {
    assertThatThrownBy(() -> FolderPath.of(Optional.of(path), Optional.empty()))
        .isInstanceOf(ExportException.class)
        .hasMessageEndingWith("is not a title");
  }

  @Test
  void twoDashboardsOfOneTitleAreRejectedWhereGrafanaReadsFiles() {
    for (ExportForm form : List.of(ExportForm.PROVISIONING, ExportForm.CONFIGMAP)) {
      ExportRequest request =
          ExportSamples.request(
              form,
              ExportSamples.dashboard("a", "Same", DashboardFormat.CLASSIC),
              ExportSamples.dashboard("b", "Same", DashboardFormat.CLASSIC));

      assertThat(ExportForm.export(request).findings())
          .singleElement()
          .hasFieldOrPropertyWithValue("code", "export-title-duplicate");
    }
  }

  @Test
  void twoFilesOfOneNameAreRejected() {
    ExportRequest request =
        ExportSamples.request(
            ExportForm.CONFIGMAP,
            ExportSamples.dashboard("ops_board", "A", DashboardFormat.CLASSIC),
            ExportSamples.dashboard("ops-board-49cafa2f", "B", DashboardFormat.CLASSIC));

    assertThatThrownBy(() -> ExportForm.export(request))
        .isInstanceOf(ExportException.class)
        .hasMessage(
            "two dashboards, or two contracts, have the file ops-board-49cafa2f.yaml\n"
                + "  → change one of the uids or names");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--namespace | A",
        "--name-prefix | -a",
        "--label | a b",
        "--folder-annotation | a b",
        "--resync-period | 10",
      })
  void valuesThatAClusterRejectsAreRejected(String option, String value) {
    assertThatThrownBy(
            () ->
                new KubernetesSettings(
                    Optional.of(option.equals("--namespace") ? value : "a"),
                    option.equals("--name-prefix") ? value : "",
                    option.equals("--label") ? Map.of("team", value) : Map.of(),
                    option.equals("--folder-annotation") ? value : "grafana_folder",
                    Map.of(),
                    Optional.of(option.equals("--resync-period") ? value : "10m"),
                    OptionalInt.empty()))
        .isInstanceOf(ExportException.class)
        .hasMessageStartingWith(option);
  }
}
