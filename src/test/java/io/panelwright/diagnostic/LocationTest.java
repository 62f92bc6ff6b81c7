package io.panelwright.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.panelwright.text.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationTest {

  @ParameterizedTest
  @CsvSource({"Shop.java, 12, 3, Shop.java:12:3", "a/panels.yaml, 1, 0, a/panels.yaml:1"})
  void aPositionPrintsAsEditorsAcceptIt(String file, int line, int column, String text) {
    assertThat(new Position(file, line, column)).hasToString(text);
  }

  @Test
  void aPathCanBeExtendedOnBothSides() {
    Location place =
        Location.at("Shop.java", 1, 2).child("panel").within("section").child("query A");

    assertThat(place.path()).containsExactly("section", "panel", "query A");
    assertThat(place.position()).contains(new Position("Shop.java", 1, 2));
  }

  @Test
  void laterChangesOfTheListDoNotChangeTheLocation() {
    List<String> path = new ArrayList<>(List.of("panel"));
    Location place = new Location(Optional.empty(), path);
    path.add("other");

    assertThat(place).isEqualTo(Location.of("panel"));
    assertThat(Location.unknown()).isEqualTo(Location.of());
  }

  @Test
  void aPositionRequiresAFile() {
    assertThatNullPointerException().isThrownBy(() -> new Position(null, 1, 1)).withMessage("file");
  }
}
