package io.panelwright.show.link;

import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.model.DisplayLink;
import io.panelwright.show.value.DisplayValue;
import io.panelwright.text.ShortestDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The data links of a field, with variables such as {@code ${__value.raw}} replaced. */
public final class DataLinks {

  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{(__(?:value|field|series|data)[^}:]*)(?::([a-z]+))?\\}");
  private static final Pattern FIELD =
      Pattern.compile("__data\\.fields(?:\\.|\\[\"?)([^\\]\"]+?)\"?\\]?(\\.(?:text|numeric))?");

  private final DataField field;
  private final DataFrame frame;
  private final List<JsonObject> links;
  private final UnaryOperator<String> interpolate;

  private DataLinks(DataField field, DataFrame frame, UnaryOperator<String> interpolate) {
    this.field = field;
    this.frame = frame;
    this.links = field.config().array("links").objects().toList();
    this.interpolate = interpolate;
  }

  /**
   * The links of a field.
   *
   * @param interpolate replaces the dashboard's variables
   */
  public static DataLinks of(DataField field, DataFrame frame, UnaryOperator<String> interpolate) {
    return new DataLinks(field, frame, interpolate);
  }

  /** The links of a row. */
  public List<DisplayLink> links(int row, DisplayValue value) {
    return links.stream()
        .filter(link -> link.has("url"))
        .map(
            link ->
                new DisplayLink(
                    interpolate.apply(replace(link.string("title").orElse(""), row, value, false)),
                    interpolate.apply(replace(link.string("url").orElse(""), row, value, true)),
                    link.isTrue("targetBlank")))
        .toList();
  }

  private String replace(String text, int row, DisplayValue value, boolean encode) {
    return VARIABLE
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    value(match.group(1), row, value)
                        .map(
                            found ->
                                encode && !"raw".equals(match.group(2)) ? encode(found) : found)
                        .orElse(match.group())));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private Optional<String> value(String variable, int row, DisplayValue value) {
    Matcher other = FIELD.matcher(variable);
    if (other.matches()) {
      return otherField(other.group(1)).map(found -> text(found.values(), row));
    }
    if (variable.startsWith("__field.labels.")) {
      String label = variable.substring("__field.labels.".length());
      return Optional.of(field.labels().orElse(Map.of()).getOrDefault(label, ""));
    }
    return switch (variable) {
      case "__value.raw", "__value" -> Optional.of(text(field.values(), row));
      case "__value.text" -> Optional.of(value.text());
      case "__value.numeric" -> Optional.of(ShortestDecimal.print(value.numeric()));
      case "__field.name", "__series.name" ->
          Optional.of(field.state().displayName().orElse(field.name()));
      default -> Optional.empty();
    };
  }

  private Optional<DataField> otherField(String name) {
    if (name.matches("\\d{1,6}")) {
      int index = Integer.parseInt(name);
      return index < frame.fields().size()
          ? Optional.of(frame.fields().get(index))
          : Optional.empty();
    }
    return frame.fields().stream()
        .filter(
            candidate ->
                candidate.name().equals(name)
                    || candidate.state().displayName().filter(name::equals).isPresent())
        .findFirst();
  }

  private static String text(Column values, int row) {
    if (row < 0 || row >= values.size()) {
      return "";
    }
    Cell cell = values.get(row);
    if (cell instanceof Cell.NumberCell number) {
      return ShortestDecimal.print(number.value());
    }
    if (cell instanceof Cell.StringCell string) {
      return string.value();
    }
    if (cell instanceof Cell.BooleanCell bool) {
      return String.valueOf(bool.value());
    }
    return cell instanceof Cell.JsonCell json ? json.value().toString() : "";
  }
}
