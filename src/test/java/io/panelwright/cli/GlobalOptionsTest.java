package io.panelwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobalOptionsTest {

  private static final Terminal TERMINAL = new Terminal(true, true, true);

  private static boolean colors(Terminal terminal, String line) {
    var writer = new PrintWriter(new StringWriter());
    var console = new Console(Path.of(""), InputStream.nullInputStream(), writer, writer, terminal);
    return GlobalOptions.parse(List.of(line.split(" "))).apply(console).terminal().colors();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--color always lint a.json",
        "lint --color always a.json",
        "lint --color=always a.json",
        "lint a.json --color=always",
        "--class-path x --color always lint a.json"
      })
  void anOptionMayBeAnywhere(String line) {
    GlobalOptions options = GlobalOptions.parse(List.of(line.split(" ")));
    assertThat(options.arguments()).containsExactly("lint", "a.json");
    assertThat(colors(Terminal.NONE, line)).isTrue();
  }

  @Test
  void afterTwoDashesThereAreNoOptions() {
    List<String> arguments = List.of("lint", "--", "--color=always");
    assertThat(GlobalOptions.parse(arguments).arguments()).isEqualTo(arguments);
  }

  @ParameterizedTest
  @CsvSource({
    "lint, true, false",
    "lint --color auto, true, false",
    "lint --color always, true, true",
    "lint --color never, false, false",
    "lint --color always --color never, false, false"
  })
  void theColorModeDecidesOnATerminalAndInAPipe(String line, boolean terminal, boolean pipe) {
    assertThat(colors(TERMINAL, line)).isEqualTo(terminal);
    assertThat(colors(Terminal.NONE, line)).isEqualTo(pipe);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lint --color | --color needs one of: auto, always, never",
        "lint --color=on | --color \"on\": expected one of: auto, always, never",
        "lint --class-path | --class-path needs jars or folders, such as target/classes"
      })
  void aMissingOrUnknownValueIsWrongUsage(String line, String message) {
    assertThatExceptionOfType(WrongUsageException.class)
        .isThrownBy(() -> GlobalOptions.parse(List.of(line.split(" "))))
        .withMessage(message);
  }
}
