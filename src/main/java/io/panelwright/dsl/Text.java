package io.panelwright.dsl;

import io.panelwright.json.Json;

/** A text ({@code text}). */
public final class Text extends AnyPanel<Text> {

  /** What the text is. */
  public enum Mode implements Word {
    MARKDOWN,
    HTML,
    CODE
  }

  /** Languages of code that Grafana colours. */
  public enum Language implements Word {
    GO("go"),
    HTML("html"),
    JSON("json"),
    MARKDOWN("markdown"),
    PLAIN_TEXT("plaintext"),
    SQL("sql"),
    TYPESCRIPT("typescript"),
    XML("xml"),
    YAML("yaml");

    private final String word;

    Language(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** How often the text is drawn; Grafana 13 and later. */
  public enum RenderMode implements Word {
    ONCE("once"),
    PER_ROW("perRow");

    private final String word;

    RenderMode(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  Text(PanelSpec spec) {
    super(spec);
  }

  @Override
  Text with(PanelSpec spec) {
    return new Text(spec);
  }

  /** What the text is; Markdown where nothing is said. */
  public Text mode(Mode mode) {
    return option("mode", mode.json());
  }

  /** How often the text is drawn; Grafana 13 and later. */
  public Text renderMode(RenderMode mode) {
    return option("renderMode", mode.json());
  }

  /** In which language code is coloured. */
  public Text codeLanguage(Language language) {
    return option("code.language", language.json());
  }

  /** Numbers the lines of code. */
  public Text lineNumbers() {
    return option("code.showLineNumbers", Json.of(true));
  }

  /** Shows a small map of the code. */
  public Text miniMap() {
    return option("code.showMiniMap", Json.of(true));
  }
}
