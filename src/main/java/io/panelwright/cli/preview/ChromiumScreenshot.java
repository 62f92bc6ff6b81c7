package io.panelwright.cli.preview;

import io.panelwright.cli.AtomicFiles;
import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.Console;
import io.panelwright.file.FileReplacement;
import io.panelwright.file.RegularFile;
import io.panelwright.file.TemporaryFolder;
import io.panelwright.preview.SingleFilePage;
import io.panelwright.process.ChildProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Takes a picture of a page with an installed Chromium. */
final class ChromiumScreenshot {

  private static final List<String> PROGRAMS =
      List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final int MAX_OUTPUT = 1 << 20;
  private static final int MAX_PICTURE = 256 << 20;
  private static final int TOOLBAR = 150;
  private static final int MAX_HEIGHT = 16_000;

  private final Console console;

  ChromiumScreenshot(Console console) {
    this.console = console;
  }

  /**
   * Writes a PNG file of the whole page.
   *
   * @throws CannotRunException if Chromium is not installed, or fails
   */
  void write(SingleFilePage page, int width, Path file) {
    Path program = program();
    try (TemporaryFolder temporary = TemporaryFolder.create("panelwright-picture")) {
      Path folder = temporary.path();
      Path html = folder.resolve("page.html");
      Files.writeString(html, page.pictureHtml());
      run(command(program, folder, html, width, height(page)), file);
      FileReplacement.write(file, picture(program, folder.resolve("page.png"), file));
    } catch (IOException e) {
      throw new CannotRunException(file + " cannot be written: " + AtomicFiles.failureReason(e), e);
    }
  }

  private static byte[] picture(Path program, Path picture, Path file) throws IOException {
    return RegularFile.read(picture, MAX_PICTURE)
        .orElseThrow(
            () ->
                new CannotRunException(program + " made no picture; " + file + " was not written"));
  }

  private static int height(SingleFilePage page) {
    return Math.min(MAX_HEIGHT, page.height() + TOOLBAR);
  }

  private static Path program() {
    return PROGRAMS.stream()
        .flatMap(ChromiumScreenshot::find)
        .findFirst()
        .orElseThrow(
            () ->
                new CannotRunException(
                    "--png needs Chromium, and none of "
                        + String.join(", ", PROGRAMS)
                        + " is on the PATH\n→ Debian: sudo apt-get install chromium-headless-shell"));
  }

  private static Stream<Path> find(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, name))
        .filter(program -> Files.isRegularFile(program) && Files.isExecutable(program));
  }

  private static List<String> command(Path program, Path folder, Path html, int width, int height) {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.add("--headless");
    command.add("--disable-gpu");
    command.add("--hide-scrollbars");
    command.add("--no-first-run");
    command.add("--user-data-dir=" + folder.resolve("profile"));
    command.add("--window-size=" + width + "," + height);
    command.add("--virtual-time-budget=10000");
    command.add("--screenshot=" + folder.resolve("page.png"));
    if ("root".equals(System.getProperty("user.name"))) {
      // Chromium refuses to run its sandbox as root; the page is our own, without a network.
      command.add("--no-sandbox");
    }
    command.add(html.toUri().toString());
    return command;
  }

  private void run(List<String> command, Path file) throws IOException {
    try {
      ChildProcess.Output output =
          ChildProcess.capture(
              new ProcessBuilder(command)
                  .directory(console.resolve(Path.of("")).toAbsolutePath().toFile()),
              TIMEOUT,
              MAX_OUTPUT);
      if (output.code() != 0) {
        throw new CannotRunException(
            command.get(0)
                + " ended with exit code "
                + output.code()
                + "; "
                + file
                + " was not written");
      }
    } catch (TimeoutException e) {
      throw new CannotRunException(
          command.get(0) + " did not end within " + TIMEOUT.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRunException("interrupted", e);
    }
  }
}
