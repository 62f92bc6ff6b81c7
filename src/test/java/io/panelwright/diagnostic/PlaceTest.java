package io.panelwright.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {

  @ParameterizedTest
  @CsvSource({"Shop.java, 12, 3, Shop.java:12:3", "a/panels.yaml, 1, 0, a/panels.yaml:1"})
  void aPositionReadsAsEditorsOpenIt(String file, int line, int column, String text) {
    assertThat(new Position(file, line, column)).hasToString(text);
  }

  @Test
  void aPlaceGrowsOnBothSides() {
    Place place = Place.at("Shop.java", 1, 2).inside("panel").within("section").inside("query A");

    assertThat(place.path()).containsExactly("section", "panel", "query A");
    assertThat(place.position()).contains(new Position("Shop.java", 1, 2));
  }

  @Test
  void namesOutsideDoNotChangeAPlaceLater() {
    List<String> path = new ArrayList<>(List.of("panel"));
    Place place = new Place(Optional.empty(), path);
    path.add("other");

    assertThat(place).isEqualTo(Place.of("panel"));
    assertThat(Place.nowhere()).isEqualTo(Place.of());
  }

  @Test
  void aPositionNamesItsFile() {
    assertThatNullPointerException().isThrownBy(() -> new Position(null, 1, 1)).withMessage("file");
  }
}
