package io.panelwright.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.preview.DashboardPage.PageTime;
import io.panelwright.show.model.PixelSize;
import io.panelwright.show.value.Theme;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The time range and time zone of a page, for a browser in Berlin. */
class LiveViewTest {

  /** A Thursday. */
  private static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");

  private static DashboardView view(String json) {
    LivePreview preview =
        LivePreview.of(
            DashboardDocument.read(json.replace('\'', '"')),
            Optional.empty(),
            OfflineServers.none(Optional.empty()));
    var request =
        new ViewRequest(
            Optional.empty(),
            Optional.empty(),
            NOW,
            Map.of(),
            Optional.of(ZoneId.of("Europe/Berlin")),
            Theme.DARK);
    return preview.open(request);
  }

  private static PageTime time(String json) {
    return view(json).page(1280).time();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "''                 | Europe/Berlin",
        "'browser'          | Europe/Berlin",
        "'Mars/Base'        | Europe/Berlin",
        "7                  | Europe/Berlin",
        "'utc'              | UTC",
        "'UTC'              | UTC",
        "'EST'              | -05:00",
        "'America/New_York' | America/New_York",
      })
  void theZoneIsThatOfTheDashboardOrTheBrowser(String timezone, String expected) {
    assertThat(time("{'timezone': " + timezone + "}").zone()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "now/w  | now     | 'weekStart': 'monday'      | now/w  | 2026-01-11T23:00:00Z",
        "now/w  | now     | 'weekStart': ''            | now/w  | 2026-01-10T23:00:00Z",
        "now/fy | now     | 'fiscalYearStartMonth': 9  | now/fy | 2025-09-30T22:00:00Z",
        "now/fy | now     | 'fiscalYearStartMonth': 99 | now/fy | 2025-12-31T23:00:00Z",
        "now/d  | now     | 'timezone': 'utc'          | now/d  | 2026-01-15T00:00:00Z",
        "now-6x | now     | 'weekStart': 'monday'      | now-6h | 2026-01-15T06:00:00Z",
        "now-1h | soon    | 'weekStart': 'monday'      | now-6h | 2026-01-15T06:00:00Z",
        "now    | now-1h  | 'weekStart': 'monday'      | now-6h | 2026-01-15T06:00:00Z",
      })
  void theRangeIsTheSavedOneOrTheLastSixHours(
      String from, String to, String setting, String text, String start) {
    PageTime time = time("{'time': {'from': '%s', 'to': '%s'}, %s}".formatted(from, to, setting));

    assertThat(time.from()).isEqualTo(text);
    assertThat(Instant.ofEpochMilli(time.fromMillis())).isEqualTo(start);
  }

  @ParameterizedTest
  @CsvSource({"graph, timeseries", "singlestat, stat", "table-old, table"})
  void oldTypesOfPanelsAreMigrated(String old, String type) {
    DashboardView view =
        view(
            ("{'schemaVersion': 16, 'panels': [{'id': 3, 'type': '%s', 'title': 'Up',"
                    + " 'targets': [{'refId': 'A', 'expr': 'up'}]}]}")
                .formatted(old));

    assertThat(view.display("panel-3", new PixelSize(600, 300)).orElseThrow().type())
        .isEqualTo(type);
  }
}
