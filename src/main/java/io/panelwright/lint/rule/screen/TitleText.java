package io.panelwright.lint.rule.screen;

import io.panelwright.contract.Datasource;
import io.panelwright.dashboard.VariableView;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import io.panelwright.lint.LintContext;
import io.panelwright.show.layout.PanelHeader;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Titles with the widest text of each of their variables. */
final class TitleText {

  private static final Pattern VARIABLE =
      Pattern.compile("\\$(\\w+)|\\$\\{(\\w+)(?::\\w+)?\\}|\\[\\[(\\w+)\\]\\]");

  private static final int MAX_LENGTH = 1000;

  private final LintContext context;

  TitleText(LintContext context) {
    this.context = context;
  }

  /** The title with variables replaced; empty if the text of a variable is not known. */
  Optional<String> widest(String title) {
    String text = title.substring(0, Math.min(title.length(), MAX_LENGTH));
    Matcher matcher = VARIABLE.matcher(text);
    StringBuilder replaced = new StringBuilder();
    while (matcher.find()) {
      Optional<String> value =
          Stream.of(1, 2, 3)
              .map(matcher::group)
              .filter(name -> name != null)
              .findFirst()
              .flatMap(this::widestValue);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      matcher.appendReplacement(replaced, Matcher.quoteReplacement(value.get()));
    }
    return Optional.of(matcher.appendTail(replaced).toString());
  }

  private Optional<String> widestValue(String name) {
    return context.variables().stream()
        .map(LintContext.LocatedVariable::view)
        .filter(variable -> variable.name().equals(name))
        .findFirst()
        .flatMap(
            variable ->
                texts(variable)
                    .filter(text -> !text.isBlank())
                    .max(Comparator.comparingDouble(PanelHeader::titleWidth)));
  }

  /** The selected text, all options of a list in the file, and the contract's datasources. */
  private Stream<String> texts(VariableView variable) {
    JsonObject json = variable.json();
    Stream<String> options =
        json.array("options").objects().flatMap(option -> option.string("text").stream());
    boolean listed = variable.type().equals("custom") || variable.type().equals("interval");
    return Stream.of(
            selected(json.object("current")).stream(),
            listed ? options : Stream.<String>empty(),
            datasources(variable))
        .flatMap(texts -> texts);
  }

  private static Optional<String> selected(JsonObject current) {
    if (current.get("text").orElse(null) instanceof JsonArray several) {
      return several.items().stream()
          .filter(JsonString.class::isInstance)
          .map(text -> ((JsonString) text).value())
          .reduce((left, right) -> left + " + " + right);
    }
    return current.string("text");
  }

  private Stream<String> datasources(VariableView variable) {
    return variable.type().equals("datasource")
        ? context.contract().stream()
            .flatMap(contract -> contract.stack().datasources().stream())
            .map(Datasource::uid)
        : Stream.empty();
  }
}
