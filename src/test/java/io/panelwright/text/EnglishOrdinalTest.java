package io.panelwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EnglishOrdinalTest {

  @Test
  void theEndingDependsOnTheLastDigitsExceptInTheTens() {
    assertThat(
            IntStream.of(0, 1, 2, 3, 4, 11, 12, 13, 21, 33, 101, 112).mapToObj(EnglishOrdinal::of))
        .containsExactly(
            "0th", "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "33rd", "101st",
            "112th");
  }
}
