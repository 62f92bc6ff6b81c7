package io.panelwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.text.AnsiStyle;
import io.panelwright.text.AnsiStyle.Role;
import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void columnsAreAsWideAsTheirWidestCell() {
    assertThat(new TextTable(2).row("a", "b", "c").row("long", "x", "y").format())
        .isEqualTo("  a     b  c\n  long  x  y\n");
  }

  @Test
  void columnsOfNumbersAreRightAligned() {
    assertThat(new TextTable(0, 1).row("a", "1", "x").row("b", "100", "y").format())
        .isEqualTo("a   1  x\nb 100  y\n");
  }

  @Test
  void theLastCellOfARowDoesNotWidenItsColumn() {
    assertThat(
            new TextTable(0)
                .row("title over all columns")
                .row("a", "b")
                .row()
                .row("c", "d")
                .format())
        .isEqualTo("title over all columns\na  b\n\nc  d\n");
  }

  @Test
  void aLongLastCellIsWrappedBelowItsStart() {
    String text =
        new TextTable(2).minimumWidth(0, 6).row("name", "word ".repeat(30).strip()).format();
    assertThat(text.lines()).hasSize(3).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
    assertThat(text.lines().skip(1)).allMatch(line -> line.startsWith(" ".repeat(10) + "word"));
  }

  @Test
  void withoutWrappingEveryRowIsOneLine() {
    String command = "word ".repeat(30).strip();
    assertThat(new TextTable(0).withoutWrapping().row("a", command).format())
        .isEqualTo("a  " + command + "\n");
  }

  @Test
  void emptyCellsLeaveNoBlanksAtTheEnd() {
    assertThat(new TextTable(2).row("a", "").row("b", "c").format()).isEqualTo("  a\n  b  c\n");
  }

  @Test
  void colorsHaveNoWidth() {
    String red = AnsiStyle.COLORED.paint(Role.ERROR, "down");
    assertThat(new TextTable(0).row(red, "a").row("running", "b").format())
        .isEqualTo(red + "     a\nrunning  b\n");
  }
}
