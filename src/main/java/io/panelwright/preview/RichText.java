package io.panelwright.preview;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.show.model.PanelContent;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.PolicyFactory;

/**
 * Markdown and HTML as a tree of allowed elements.
 *
 * <p>The page creates elements from the tree, so that no text is ever parsed as HTML there. A node
 * is a string, or an array of the element's name, its attributes and its children.
 */
final class RichText {

  /** A longer text is cut: a page with more is slow, and has no reader. */
  static final int MAX_LENGTH = 200_000;

  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), StrikethroughExtension.create());

  private static final Parser PARSER =
      Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(100).build();

  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(EXTENSIONS).build();

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowCommonInlineFormattingElements()
          .allowCommonBlockElements()
          .allowElements("a", "hr", "pre", "span", "details", "summary", "center", "mark", "kbd")
          .allowElements("table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption", "dl")
          .allowElements("dt", "dd", "abbr", "section", "article", "header", "footer")
          .allowAttributes("href")
          .onElements("a")
          .allowUrlProtocols("http", "https")
          .allowAttributes("title")
          .globally()
          .allowAttributes("align")
          .matching(true, "left", "right", "center")
          .onElements("th", "td", "p", "div")
          .allowAttributes("colspan", "rowspan")
          .matching(text -> text.length() < 4 && text.chars().allMatch(Character::isDigit))
          .onElements("th", "td")
          .allowStyling()
          .allowWithoutAttributes("a", "span")
          .toFactory();

  private RichText() {}

  /** The nodes of a text panel. */
  static JsonArray nodes(PanelContent.Text text) {
    return switch (text.mode()) {
      case MARKDOWN -> markdown(text.text());
      case HTML -> html(cut(text.text()));
      case CODE -> Json.array(element("pre", Json.array(Json.of(cut(text.text())))));
    };
  }

  /** The nodes of Markdown. */
  static JsonArray markdown(String text) {
    return html(RENDERER.render(PARSER.parse(cut(text))));
  }

  private static String cut(String text) {
    return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
  }

  private static JsonArray html(String text) {
    var nodes = new RichTextReceiver();
    HtmlSanitizer.sanitize(text, POLICY.apply(nodes));
    return nodes.result();
  }

  static JsonArray element(String name, JsonArray children) {
    return Json.array(Json.of(name), Json.object(), children);
  }
}
