package io.panelwright.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1:1", "1, 1:2", "2, 2:1", "3, 3:1", "4, 3:2", "5, 3:3", "6, 4:1", "7, 5:1", "8, 5:2"
  })
  void countsLinesAndColumnsFromOne(int index, String place) {
    Position position = Lines.of("a\n\nb\r\n\rc").position("f", index);
    assertThat(position).hasToString("f:" + place);
  }

  @Test
  void aByteOrderMarkIsNoColumn() {
    Lines lines = Lines.of("\uFEFFab\n\uFEFFc");
    assertThat(lines.column(1)).isEqualTo(1);
    assertThat(lines.column(2)).isEqualTo(2);
    assertThat(lines.column(5)).isEqualTo(2);
  }

  @Test
  void tellsLinesWithoutTheirEnds() {
    Lines lines = Lines.of("a\r\nb \n");
    assertThat(lines.count()).isEqualTo(3);
    assertThat(lines.text(1)).isEqualTo("a");
    assertThat(lines.text(2)).isEqualTo("b");
    assertThat(lines.text(3)).isEmpty();
    assertThat(lines.start(2)).isEqualTo(3);
    assertThat(lines.start(99)).isEqualTo(6);
  }
}
