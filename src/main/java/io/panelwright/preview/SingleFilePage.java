package io.panelwright.preview;

import io.panelwright.json.Json;
import io.panelwright.preview.DashboardPage.PanelFrame;
import io.panelwright.preview.DashboardPage.SectionFrame;
import io.panelwright.show.model.AnnotationLayer;
import io.panelwright.show.model.PanelDisplay;
import io.panelwright.show.model.PixelSize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * A dashboard as one self-contained HTML file. The panels are computed for one width and theme; the
 * file has a content security policy, and needs no network.
 *
 * @param data the dashboard and its panels, as JSON
 * @param height the height of the page in pixels, without the toolbar
 */
public record SingleFilePage(String title, String theme, String data, int height) {

  /** The header of rows with its gap. */
  private static final int ROW = 38;

  /**
   * Computes all panels of a dashboard.
   *
   * @param width the width of the panels in pixels
   * @param notes about the data, for the reader
   */
  public static SingleFilePage of(
      PreviewDashboard dashboard, ViewRequest request, int width, List<String> notes) {
    DashboardView view = dashboard.open(request);
    DashboardPage page = view.page(width);
    for (String note : notes) {
      page = page.withNote(note);
    }
    var panels = new StringBuilder("{");
    List<SectionFrame> sections = new ArrayList<>();
    addAll(page.sections(), sections);
    for (SectionFrame section : sections) {
      for (PanelFrame frame : section.panels()) {
        panel(view, frame).ifPresent(json -> addMember(panels, frame.key(), json));
      }
    }
    String theme = request.theme().name().toLowerCase(Locale.ROOT);
    String data =
        "{\"theme\":\""
            + theme
            + "\",\"width\":"
            + width
            + ",\"state\":{\"version\":1,\"dashboards\":[]},\"dashboard\":"
            + PanelJson.write(page)
            + ",\"layers\":"
            + layers(view.annotations())
            + ",\"panels\":"
            + panels.append('}')
            + "}";
    int height = sections.stream().mapToInt(SingleFilePage::height).sum();
    return new SingleFilePage(page.title(), theme, data, height);
  }

  /** The text of the file. */
  public String html() {
    return html(pack(data), "application/gzip");
  }

  /**
   * The text of a file for a picture. Its data is not compressed: Chromium decompresses in another
   * thread, and its virtual time does not wait for that.
   */
  public String pictureHtml() {
    return html(base64(data.getBytes(StandardCharsets.UTF_8)), "application/json");
  }

  private static int height(SectionFrame section) {
    boolean isRow = section.kind() == DashboardPage.SectionKind.ROW;
    return (isRow ? ROW : 0) + (section.collapsed() ? 0 : section.height() + 8);
  }

  private static void addAll(List<SectionFrame> sections, List<SectionFrame> all) {
    for (SectionFrame section : sections) {
      all.add(section);
      addAll(section.sections(), all);
    }
  }

  private static Optional<String> panel(DashboardView view, PanelFrame frame) {
    var size = new PixelSize(frame.box().width(), frame.box().height());
    Optional<PanelDisplay> display = view.display(frame.key(), size);
    return display.map(PanelJson::write);
  }

  private static void addMember(StringBuilder object, String key, String json) {
    object.append(object.length() == 1 ? "" : ",").append(Json.of(key)).append(':').append(json);
  }

  private record Layers(List<AnnotationLayer> layers) {}

  private static String layers(List<AnnotationLayer> layers) {
    String object = PanelJson.write(new Layers(layers));
    return object.substring(object.indexOf('['), object.length() - 1);
  }

  private String html(String encoded, String type) {
    PageAssets assets = PageAssets.load();
    String policy =
        "default-src 'none'; script-src "
            + hash(assets.uplot())
            + " "
            + hash(assets.script())
            + "; style-src "
            + hash(assets.css())
            + "; img-src data:; base-uri 'none'; form-action 'none';"
            + " require-trusted-types-for 'script'; trusted-types 'none'";
    return assets
        .html()
        .replace("data-theme=\"dark\"", "data-theme=\"" + theme + "\"")
        .replace(
            "<meta charset=\"utf-8\">",
            "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\""
                + policy
                + "\">")
        .replace("<title>Panelwright preview</title>", "<title>" + escape(title) + "</title>")
        .replace(
            "<link rel=\"stylesheet\" href=\"page.css\">", "<style>" + assets.css() + "</style>")
        .replace("<script src=\"uplot.js\" defer></script>\n", "")
        .replace("<script src=\"page.js\" defer></script>\n", "")
        .replace(
            "</body>",
            "<script type=\""
                + type
                + "\" id=\"frozen-data\">"
                + encoded
                + "</script>\n<script>"
                + assets.uplot()
                + "</script>\n<script>"
                + assets.script()
                + "</script>\n</body>");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static String pack(String data) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(data.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return base64(bytes.toByteArray());
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + base64(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
