package io.panelwright.lint.rule.screen;

import io.panelwright.dashboard.GridPos;
import io.panelwright.json.JsonObject;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.show.layout.PanelHeader;
import java.util.List;
import java.util.stream.Stream;

/** Reports titles that are wider than the header of their panel. */
final class TitleCutRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "title-cut",
          "Grafana cuts the title in a common browser width",
          """
          A title that is wider than the header of its panel ends with "…". The header also has room
          for the icons of the description and the links, and for the button of the menu. The rule
          computes with browser widths of 1280, 1500 and 1920 pixels, the widths of Grafana's font,
          and the widest known text of each variable. Shorten the title, move words into the title
          of the row or the description, or make the panel wider.
          """,
          Example.panel(
              """
              {"type": "stat", "title": "Orders per minute of all shops", "description": "Orders.",
                "gridPos": {"h": 4, "w": 4, "x": 0, "y": 0}}
              """),
          Example.panel(
              """
              {"type": "stat", "title": "Orders/min", "description": "Orders of all shops.",
                "gridPos": {"h": 4, "w": 4, "x": 0, "y": 0}}
              """));

  /** Kerning makes a title up to 1 % narrower than the sum of its characters. */
  private static final double WITH_KERNING = 0.99;

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    TitleText titles = new TitleText(context);
    for (LocatedPanel panel : context.panels()) {
      if (panel.view().gridPos().isPresent() && !isRepeatedSideBySide(panel)) {
        titles
            .widest(panel.view().title())
            .ifPresent(title -> check(panel, title, panel.view().gridPos().get(), reporter));
      }
    }
  }

  private void check(LocatedPanel panel, String title, GridPos place, ViolationReporter reporter) {
    double width = PanelHeader.titleWidth(title);
    int icons = icons(panel.view().json());
    List<BrowserWidth> cut =
        Stream.of(BrowserWidth.values())
            .filter(browser -> WITH_KERNING * width > room(browser, place, icons))
            .toList();
    if (!cut.isEmpty()) {
      reporter.add(
          ViolationReporter.violation(
              this,
              panel.location().at("title"),
              message(title, width, cut, place, icons),
              "shorten the title, or make the panel wider"));
    }
  }

  private static String message(
      String title, double width, List<BrowserWidth> cut, GridPos place, int icons) {
    List<String> rooms =
        cut.stream()
            .map(
                browser ->
                    Math.max(0, Math.round(room(browser, place, icons)))
                        + " px at "
                        + browser.pixels())
            .toList();
    return "the title \""
        + title
        + "\" is "
        + Math.round(width)
        + " px wide and has room for "
        + String.join(", ", rooms)
        + " px of browser width";
  }

  private static double room(BrowserWidth browser, GridPos place, int icons) {
    return PanelHeader.titleRoom(browser.panelWidth(place), icons);
  }

  private static int icons(JsonObject panel) {
    boolean described = panel.string("description").filter(text -> !text.isBlank()).isPresent();
    return (described ? 1 : 0) + (panel.array("links").isEmpty() ? 0 : 1);
  }

  /** The widths of such panels depend on the values of the variable. */
  private static boolean isRepeatedSideBySide(LocatedPanel panel) {
    JsonObject json = panel.view().json();
    return json.string("repeat").filter(name -> !name.isEmpty()).isPresent()
        && !json.string("repeatDirection").orElse("h").equals("v");
  }
}
