package io.panelwright.show.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import io.panelwright.show.frame.VectorReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeColorsTest {

  private static String key(Theme theme) {
    return theme == Theme.DARK ? "dark" : "light";
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void namedColorsAreThoseOfGrafana(Theme theme) {
    JsonObject named = VectorReader.file("display-processor.json").object("namedColors");

    Map<String, String> expected = VectorReader.strings(named.object(key(theme)));

    assertThat(expected)
        .allSatisfy(
            (name, color) -> assertThat(ThemeColors.of(theme).color(name)).isEqualTo(color));
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void colorsOfTheThemeAreThoseOfGrafana(Theme theme) {
    JsonObject expected =
        VectorReader.file("display-processor.json").object("themeColors").object(key(theme));
    ThemeColors colors = ThemeColors.of(theme);

    assertThat(
            List.of(
                colors.canvas(),
                colors.panelBackground(),
                colors.secondaryBackground(),
                colors.text(),
                colors.secondaryText(),
                colors.disabledText(),
                colors.weakBorder(),
                colors.strongBorder()))
        .containsExactly(
            text(expected, "background.canvas"),
            text(expected, "panelBackground"),
            text(expected, "background.secondary"),
            text(expected, "text.primary"),
            text(expected, "text.secondary"),
            text(expected, "text.disabled"),
            text(expected, "border.weak"),
            text(expected, "border.strong").replace("0.4)", "0.40)"));
  }

  private static String text(JsonObject object, String path) {
    return ((JsonString) object.at(path).orElseThrow()).value();
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void palettesAndSchemesAreThoseOfGrafana(Theme theme) {
    JsonObject modes = VectorReader.file("display-processor.json").object("colorModes");

    modes
        .members()
        .forEach(
            (mode, expected) -> {
              Optional<List<String>> colors =
                  Palettes.find(mode, theme)
                      .or(() -> ColorRamp.find(mode, theme).map(ColorRamp::colors));
              assertThat(Json.strings(colors.orElse(List.of())))
                  .as(mode)
                  .isEqualTo(((JsonObject) expected).array(key(theme)));
            });
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void continuousSchemesAreThoseOfGrafana(Theme theme) {
    JsonObject file = VectorReader.file("display-processor.json");
    List<Double> percents =
        file.array("scalePercents").items().stream()
            .map(percent -> ((JsonNumber) percent).toDouble())
            .toList();
    List<String> faults = new ArrayList<>();

    file.object("scales")
        .members()
        .forEach(
            (mode, expected) -> {
              ColorRamp ramp = ColorRamp.find(mode, theme).orElseThrow();
              JsonArray colors = ((JsonObject) expected).array(key(theme));
              for (int i = 0; i < percents.size(); i++) {
                String actual = ramp.color(percents.get(i));
                if (!colors.items().get(i).equals(Json.of(actual))) {
                  faults.add(mode + " " + percents.get(i) + " " + actual);
                }
              }
            });

    assertThat(faults).isEmpty();
  }

  /** The colors of the tiles in the pictures of Grafana, and of its light theme. */
  @ParameterizedTest
  @CsvSource({
    "#73BF69, DARK, 'rgb(247, 248, 250)'",
    "#F2495C, DARK, 'rgb(247, 248, 250)'",
    "#FADE2A, DARK, 'rgb(32, 34, 38)'",
    "#C8F2C2, LIGHT, 'rgb(32, 34, 38)'",
    "'rgba(0, 0, 0, 0)', DARK, 'rgb(247, 248, 250)'",
    "'rgba(0, 0, 0, 0)', LIGHT, 'rgb(32, 34, 38)'"
  })
  void textOnAColorIsReadable(String background, Theme theme, String text) {
    assertThat(ThemeColors.of(theme).textOn(background)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "#abc, #aabbcc",
    "ABCD, #aabbccdd",
    "'rgb(1, 2, 3)', #010203",
    "'rgba(1,2,3,0.5)', #01020380",
    "'rgb(100%, 0%, 50%)', #ff0080",
    "'hsl(120, 100%, 50%)', #00ff00",
    "Grey, #808080",
    "tomato, #ff6347",
    "transparent, #00000000"
  })
  void aColorOfCssHasAHexadecimalForm(String css, String hex) {
    assertThat(CssColor.parse(css).orElseThrow().hex()).isEqualTo(hex);
  }

  @Test
  void aTextThatIsNoColorIsEmpty() {
    assertThat(CssColor.parse("url(javascript:alert(1))")).isEmpty();
  }
}
