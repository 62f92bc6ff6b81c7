package io.panelwright.cli.preview;

import io.panelwright.cli.AtomicFiles;
import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.Console;
import io.panelwright.cli.preview.PreviewSources.Source;
import io.panelwright.contract.Contract;
import io.panelwright.panelquery.DatasourceServers;
import io.panelwright.preview.SingleFilePage;
import io.panelwright.preview.ViewRequest;
import io.panelwright.show.value.Theme;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Writes a dashboard as a self-contained HTML file, and as a picture. */
final class PreviewFiles {

  private final Console console;
  private final Optional<Path> out;
  private final Optional<Path> png;
  private final PageOptions options;

  PreviewFiles(Console console, Optional<Path> out, Optional<Path> png, PageOptions options) {
    this.console = console;
    this.out = out;
    this.png = png;
    this.options = options;
  }

  /** What a file shows. */
  record PageOptions(
      PreviewData data,
      int width,
      Theme theme,
      Optional<String> range,
      Map<String, List<String>> selected) {}

  /**
   * Writes the files.
   *
   * @throws CannotRunException if a file cannot be written, or Chromium is not installed
   */
  void write(Source source, Function<Optional<Contract>, DatasourceServers> live) {
    SingleFilePage page = page(source, live);
    out.ifPresent(file -> AtomicFiles.write(console.resolve(file), page.html()));
    out.ifPresent(file -> console.out().println(file));
    png.ifPresent(
        file -> {
          new ChromiumScreenshot(console).write(page, options.width(), console.resolve(file));
          console.out().println(file);
        });
  }

  private SingleFilePage page(Source source, Function<Optional<Contract>, DatasourceServers> live) {
    ViewRequest request =
        ViewRequest.at(Instant.now(), options.theme()).withSelected(options.selected());
    ViewRequest ranged =
        options.range().map(range -> request.withRange("now-" + range, "now")).orElse(request);
    return PreviewPage.of(source, options.data(), ranged, options.width(), live);
  }
}
