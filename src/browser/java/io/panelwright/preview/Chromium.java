package io.panelwright.preview;

import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Debian's Chromium without a window: pages of one test, in a browser that all tests share. It ends
 * with the test process.
 */
final class Chromium implements AutoCloseable {

  private static final String PROGRAM = "chromium-headless-shell";

  private final List<BrowserContext> contexts = new ArrayList<>();

  /** Messages of the pages that a test did not expect: errors of scripts, refused content. */
  final List<String> errors = new ArrayList<>();

  /** The browser, started by the first page. */
  private static final class SharedBrowser {

    private static final Browser BROWSER =
        Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program())
                    .setArgs(List.of("--no-sandbox")));
  }

  private static Path program() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, PROGRAM))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseGet(
            () -> fail(PROGRAM + " is not on the PATH\n  → .ci/install-packages " + PROGRAM));
  }

  /** Opens a URL in a page of this size. */
  Page open(String url, int width, int height) {
    BrowserContext context =
        SharedBrowser.BROWSER.newContext(
            new Browser.NewContextOptions().setViewportSize(width, height).setTimezoneId("UTC"));
    contexts.add(context);
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          // A page that is open while its server ends is not an error of the page.
          if (message.type().equals("error")
              && !message.text().startsWith("Failed to load resource")) {
            errors.add(message.text());
          }
        });
    page.onPageError(errors::add);
    page.setDefaultTimeout(10_000);
    page.navigate(url);
    return page;
  }

  @Override
  public void close() {
    contexts.forEach(BrowserContext::close);
  }
}
