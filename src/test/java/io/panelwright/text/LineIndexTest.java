package io.panelwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineIndexTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1:1", "1, 1:2", "2, 2:1", "3, 3:1", "4, 3:2", "5, 3:3", "6, 4:1", "7, 5:1", "8, 5:2"
  })
  void linesAndColumnsAreCountedFromOne(int index, String place) {
    Position position = LineIndex.of("a\n\nb\r\n\rc").position("f", index);
    assertThat(position).hasToString("f:" + place);
  }

  @Test
  void aByteOrderMarkIsNotCountedAsAColumn() {
    LineIndex lines = LineIndex.of("\uFEFFab\n\uFEFFc");
    assertThat(lines.column(1)).isEqualTo(1);
    assertThat(lines.column(2)).isEqualTo(2);
    assertThat(lines.column(5)).isEqualTo(2);
  }

  @Test
  void theTextOfALineHasNoTerminator() {
    LineIndex lines = LineIndex.of("a\r\nb \n");
    assertThat(lines.lineCount()).isEqualTo(3);
    assertThat(lines.lineText(1)).isEqualTo("a");
    assertThat(lines.lineText(2)).isEqualTo("b");
    assertThat(lines.lineText(3)).isEmpty();
    assertThat(lines.lineStart(2)).isEqualTo(3);
    assertThat(lines.lineStart(99)).isEqualTo(6);
  }
}
