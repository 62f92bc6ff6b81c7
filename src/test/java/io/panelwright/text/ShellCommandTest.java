package io.panelwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShellCommandTest {

  @Test
  void argumentsWithSpecialCharactersAreQuoted() {
    assertThat(ShellCommand.format(List.of("render", "--out", "a b", "it's", "x/y-1.json", "")))
        .isEqualTo("render --out 'a b' 'it'\\''s' x/y-1.json ''");
  }
}
