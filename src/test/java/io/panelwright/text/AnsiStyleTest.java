package io.panelwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.text.AnsiStyle.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnsiStyleTest {

  @ParameterizedTest
  @EnumSource(Role.class)
  void thePlainStyleChangesNothing(Role role) {
    assertThat(AnsiStyle.PLAIN.paint(role, "text\n")).isEqualTo("text\n");
  }

  @Test
  void trailingWhiteSpaceStaysOutsideTheColor() {
    assertThat(AnsiStyle.COLORED.paint(Role.ERROR, "error: \n"))
        .isEqualTo("\u001b[1;31merror:\u001b[0m \n");
    assertThat(AnsiStyle.COLORED.paint(Role.ADDED, "\n")).isEqualTo("\n");
  }
}
