package io.panelwright.dsl.panel;

import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.json.Json;

/** A text ({@code text}). */
public final class Text extends BasePanel<Text> {

  /** Formats of the text. */
  public enum Mode implements JsonEnum {
    MARKDOWN,
    HTML,
    CODE
  }

  /** Languages with syntax highlighting. */
  public enum Language implements JsonEnum {
    GO("go"),
    HTML("html"),
    JSON("json"),
    MARKDOWN("markdown"),
    PLAIN_TEXT("plaintext"),
    SQL("sql"),
    TYPESCRIPT("typescript"),
    XML("xml"),
    YAML("yaml");

    private final String id;

    Language(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  /** Times at which the text is rendered; Grafana 13 and later. */
  public enum RenderMode implements JsonEnum {
    ONCE("once"),
    PER_ROW("perRow");

    private final String id;

    RenderMode(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  Text(PanelSpec spec) {
    super(spec);
  }

  @Override
  Text with(PanelSpec spec) {
    return new Text(spec);
  }

  /** Sets the format of the text; by default Markdown. */
  public Text mode(Mode mode) {
    return option("mode", mode.json());
  }

  /** Sets when the text is rendered; Grafana 13 and later. */
  public Text renderMode(RenderMode mode) {
    return option("renderMode", mode.json());
  }

  /** Sets the language for syntax highlighting. */
  public Text codeLanguage(Language language) {
    return option("code.language", language.json());
  }

  /** Shows line numbers of code. */
  public Text lineNumbers() {
    return option("code.showLineNumbers", Json.of(true));
  }

  /** Shows a minimap of code. */
  public Text miniMap() {
    return option("code.showMiniMap", Json.of(true));
  }
}
