package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** Migrates the colors of the old heatmap. */
final class HeatmapColorMigration {

  private static final String DEFAULT_SCHEME = "Oranges";

  /**
   * Color schemes of the current heatmap, in its order: a name that is part of another one comes
   * first.
   */
  private static final List<String> SCHEMES =
      List.of(
          "BrBG",
          "PiYG",
          "PRGn",
          "PuOr",
          "RdBu",
          "RdGy",
          "RdYlBu",
          "RdYlGn",
          "Spectral",
          "Blues",
          "Greens",
          "Greys",
          "Oranges",
          "Purples",
          "Reds",
          "Turbo",
          "Cividis",
          "Viridis",
          "Magma",
          "Inferno",
          "Plasma",
          "Warm",
          "Cool",
          "Cubehelix",
          "BuGn",
          "BuPu",
          "GnBu",
          "OrRd",
          "PuBuGn",
          "PuBu",
          "PuRd",
          "RdPu",
          "YlGnBu",
          "YlGn",
          "YlOrBr",
          "YlOrRd",
          "Rainbow",
          "Sinebow");

  private HeatmapColorMigration() {}

  static void put(JsonObject old, JsonPathBuilder options) {
    JsonObject color = old.object("color");
    String mode = color.string("mode").orElse("");
    boolean spectrum = mode.equals("spectrum");
    options.set("color.scheme", spectrum ? scheme(color) : DEFAULT_SCHEME);
    options.set("color.fill", JavaScriptCoercion.textAt(color, "cardColor").orElse("dark-orange"));
    options.set("color.reverse", false).set("color.exponent", Json.of(0.5));
    // The largest number of steps, similar to the old color gradient.
    options.set("color.steps", 128);
    if (spectrum || mode.equals("opacity")) {
      options.set("color.mode", spectrum ? "scheme" : "opacity");
    }
    limits(color, options);
  }

  private static String scheme(JsonObject color) {
    String old = color.string("colorScheme").orElse("");
    return SCHEMES.stream()
        .filter(old::equals)
        .findFirst()
        .or(() -> SCHEMES.stream().filter(old::contains).findFirst())
        .orElse(DEFAULT_SCHEME);
  }

  private static void limits(JsonObject color, JsonPathBuilder options) {
    Optional<JsonNumber> min =
        JavaScriptCoercion.numberAt(color, "min").filter(n -> isSaid(color, "min"));
    Optional<JsonNumber> max =
        JavaScriptCoercion.numberAt(color, "max").filter(n -> isSaid(color, "max"));
    boolean turned =
        min.isPresent() && max.isPresent() && min.get().toDouble() > max.get().toDouble();
    min.ifPresent(value -> options.set(turned ? "color.max" : "color.min", value));
    max.ifPresent(value -> options.set(turned ? "color.min" : "color.max", value));
    if (turned) {
      options.set("color.reverse", true);
    }
  }

  private static boolean isSaid(JsonObject color, String key) {
    return !color.get(key).filter(Json.of("")::equals).isPresent();
  }
}
