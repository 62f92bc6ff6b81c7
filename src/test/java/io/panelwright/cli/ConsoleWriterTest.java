package io.panelwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.text.AnsiStyle;
import io.panelwright.text.SecretRedactor;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All text of commands passes one writer. */
class ConsoleWriterTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Console console = console(Terminal.NONE);

  private Console console(Terminal terminal) {
    return new Console(
        Path.of(""),
        InputStream.nullInputStream(),
        new PrintWriter(out),
        new PrintWriter(err),
        terminal);
  }

  @Test
  void controlCharactersAreReplacedOnBothStreams() {
    console.out().println("a\u001b[2J\u202eb");
    console.printProgress("c\u001b]0;title\u0007");
    console.finish(0);
    assertThat(out).hasToString("a·[2J·b\n");
    assertThat(err).hasToString("c·]0;title·\n");
  }

  @Test
  void colorsOfTheProgramAreKept() {
    String red = new Terminal(true, false, true).style().paint(AnsiStyle.Role.ERROR, "red");
    console.out().println(red + "\u001b[31m");
    console.finish(0);
    assertThat(out).hasToString("\u001b[1;31mred\u001b[0m·[31m\n");
  }

  @Test
  void aSecretThatIsPrintedInPartsIsRedacted() {
    console.secrets().add(SecretRedactor.NONE.with("hunter2"));
    console.out().print("hun");
    console.out().print("ter2 h%75nter2\n");
    assertThat(console.finish(1)).isEqualTo(1);
    assertThat(out).hasToString("*** ***\n");
  }

  /** Escapes are searched in texts of a limited length. */
  @Test
  void aSecretInTheLastLineOfALongReportIsRedacted() {
    console.secrets().add(SecretRedactor.NONE.with("hunter2"));
    console.out().print("x".repeat(99).concat("\n").repeat(20_000) + "h%75nter2\n");
    console.finish(0);
    assertThat(out.toString()).endsWith("x\n***\n");
  }

  @Test
  void credentialsOfArgumentsAreSecrets() {
    console
        .secrets()
        .addArguments(List.of("--datasource", "p=http://user:hunter2@host", "a:b", "@file", "x@y"));
    console.out().println("hunter2 user:hunter2 a:b @file x@y");
    console.finish(0);
    assertThat(out).hasToString("*** *** a:b @file x@y\n");
  }

  @Test
  void aDocumentIsUnchangedUnlessItGoesToATerminal() {
    console.printDocument("a\u202eb\n");
    console(new Terminal(false, false, true)).printDocument("a\u202eb\n");
    console.finish(0);
    assertThat(out.toString()).isEqualTo("a\u202eb\na·b\n");
  }

  @Test
  void aLineOfManyPartsIsPrintedAsItIs() {
    for (int i = 0; i < 2_000_000; i++) {
      console.out().print('x');
    }
    console.out().print("\ny\nz");
    assertThat(console.finish(0)).isZero();
    assertThat(out.toString()).isEqualTo("x".repeat(2_000_000) + "\ny\nz");
  }

  @Test
  void trustedTextIsInOrderWithTheOtherText() {
    console.out().print("1");
    console.trustedOut().print("\u001b[K");
    console.out().print("2");
    console.finish(0);
    assertThat(out).hasToString("1\u001b[K2");
  }
}
