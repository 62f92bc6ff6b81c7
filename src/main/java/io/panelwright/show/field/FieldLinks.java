package io.panelwright.show.field;

import io.panelwright.json.JsonObject;
import io.panelwright.show.value.DisplayValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The links of a field's values ({@code links} of the field configuration). */
public final class FieldLinks {

  private static final Pattern SCHEME = Pattern.compile("^([a-z][a-z0-9+.-]*):.*", Pattern.DOTALL);

  private static final List<String> SAFE = List.of("http", "https", "mailto", "tel", "ftp");

  private final FieldPlace place;
  private final ValueSettings settings;
  private final UnaryOperator<String> interpolate;

  /**
   * The links of a field.
   *
   * @param place the field with its complete configuration
   * @param interpolate replaces the dashboard's variables in texts
   */
  public FieldLinks(FieldPlace place, ValueSettings settings, UnaryOperator<String> interpolate) {
    this.place = place;
    this.settings = settings;
    this.interpolate = interpolate;
  }

  /** The links of the value in a row. */
  public List<FieldLink> ofRow(int row) {
    return links(FieldVariables.of(place, settings).withRow(row));
  }

  /** The links of a calculated value. */
  List<FieldLink> ofCalculation(String reducer, DisplayValue value) {
    return links(FieldVariables.of(place, settings).withCalculation(reducer, Optional.of(value)));
  }

  private List<FieldLink> links(FieldVariables variables) {
    return place
        .field()
        .config()
        .array("links")
        .objects()
        .map(link -> link(link, variables))
        .toList();
  }

  private FieldLink link(JsonObject link, FieldVariables variables) {
    String title = interpolate.apply(link.string("title").orElse(""));
    String url = interpolate.apply(link.string("url").orElse("").replace("\n", ""));
    return new FieldLink(
        variables.interpolate(title),
        safe(variables.interpolate(url, TextFormat::encodeUri)),
        link.isTrue("targetBlank"));
  }

  /** A URL that opens a page; browsers ignore control characters and white space in a scheme. */
  private static String safe(String url) {
    String plain = url.replaceAll("[\\p{Cntrl}\\s\\p{Z}]", "").toLowerCase(Locale.ROOT);
    var scheme = SCHEME.matcher(plain);
    return scheme.matches() && !SAFE.contains(scheme.group(1)) ? "about:blank" : url.strip();
  }
}
