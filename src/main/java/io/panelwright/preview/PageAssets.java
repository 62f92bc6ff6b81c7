package io.panelwright.preview;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The files of the page: its HTML, one style sheet, one script, and uPlot. */
final class PageAssets {

  private static final String UPLOT = "/META-INF/resources/webjars/uplot/1.6.30/dist/";

  private static final PageAssets LOADED = new PageAssets();

  private final String html = resource("page.html");
  private final String css = resource(UPLOT + "uPlot.min.css") + "\n" + resource("page.css");
  private final String script = ScriptBundler.bundle("main", name -> resource("js/" + name));
  private final String uplot =
      "/*!\n" + resource("uplot-license.txt") + "*/\n" + resource(UPLOT + "uPlot.iife.min.js");

  private PageAssets() {}

  /** The files, loaded once. */
  static PageAssets load() {
    return LOADED;
  }

  /** The page, which names the other files. */
  String html() {
    return html;
  }

  /** The style sheet. */
  String css() {
    return css;
  }

  /** The script. */
  String script() {
    return script;
  }

  /** The script of uPlot with its license; it defines {@code uPlot}. */
  String uplot() {
    return uplot;
  }

  /** The content and the media type of a path; empty if there is no such file. */
  Optional<Asset> file(String path) {
    return switch (path) {
      case "/" -> Optional.of(new Asset("text/html", html));
      case "/page.css" -> Optional.of(new Asset("text/css", css));
      case "/page.js" -> Optional.of(new Asset("text/javascript", script));
      case "/uplot.js" -> Optional.of(new Asset("text/javascript", uplot));
      default -> Optional.empty();
    };
  }

  /** A file. */
  record Asset(String mediaType, String text) {}

  private static String resource(String name) {
    try (InputStream in = PageAssets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the resource " + name + " cannot be read", e);
    }
  }
}
