package io.panelwright.cli.preview;

import io.panelwright.cli.preview.PreviewSources.Source;
import io.panelwright.contract.Contract;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.panelquery.DatasourceServers;
import io.panelwright.preview.LivePreview;
import io.panelwright.preview.OfflineServers;
import io.panelwright.preview.SingleFilePage;
import io.panelwright.preview.ViewRequest;
import io.panelwright.show.value.Theme;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A dashboard as one self-contained page. */
public final class PreviewPage {

  /** Margins of the page. */
  private static final int MARGINS = 32;

  private static final int DEFAULT_WIDTH = 1280;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private PreviewPage() {}

  /**
   * The HTML of a dashboard in the dark theme, with times in UTC.
   *
   * @param now the end of relative time ranges
   * @param live the servers of {@link PreviewData#frozen}
   */
  public static String html(
      DashboardFile file,
      Optional<Contract> contract,
      PreviewData data,
      Instant now,
      Function<Optional<Contract>, DatasourceServers> live) {
    var request =
        new ViewRequest(
            Optional.empty(),
            Optional.empty(),
            now,
            Map.of(),
            Optional.of(ZoneOffset.UTC),
            Theme.DARK);
    Source source = new Source(file.document(), file.v2(), contract);
    return of(source, data, request, DEFAULT_WIDTH, live).html();
  }

  static SingleFilePage of(
      Source source,
      PreviewData data,
      ViewRequest request,
      int width,
      Function<Optional<Contract>, DatasourceServers> live) {
    DatasourceServers servers =
        switch (data) {
          case none -> OfflineServers.none(source.contract());
          case simulated -> OfflineServers.simulated(source.contract());
          case frozen -> live.apply(source.contract());
        };
    return SingleFilePage.of(
        LivePreview.of(source.document(), source.v2(), servers),
        request,
        width - MARGINS,
        notes(data, request));
  }

  private static List<String> notes(PreviewData data, ViewRequest request) {
    return switch (data) {
      case none -> List.of("This file contains no data: it shows each panel without series.");
      case simulated -> List.of("Simulated data: all values are invented.");
      case frozen -> List.of("Data of " + TIME.format(request.now()) + " UTC.");
    };
  }
}
