package io.panelwright.cli.init;

import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.Console;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.Function;

/** Prompts for values at a terminal. */
final class Prompts {

  private final Console console;
  private final BufferedReader answers;

  Prompts(Console console) {
    this.console = console;
    this.answers =
        new BufferedReader(new InputStreamReader(console.in(), Charset.defaultCharset()));
  }

  /**
   * Prints a prompt until the answer is valid.
   *
   * @param proposal the answer of an empty line
   * @param problem what is wrong with an answer
   * @throws CannotRunException if the input ends
   */
  String read(String label, String proposal, Function<String, Optional<String>> problem) {
    while (true) {
      console.err().print(label + (proposal.isEmpty() ? "" : " [" + proposal + "]") + ": ");
      console.err().flush();
      String line = readLine().strip();
      String answer = line.isEmpty() ? proposal : line;
      Optional<String> wrong = problem.apply(answer);
      if (wrong.isEmpty()) {
        return answer;
      }
      console.err().println("\"" + answer + "\" " + wrong.get());
    }
  }

  private String readLine() {
    try {
      String line = answers.readLine();
      if (line == null) {
        throw new CannotRunException("the input ended before all prompts had an answer");
      }
      return line;
    } catch (IOException e) {
      throw new CannotRunException("standard input cannot be read: " + e.getMessage(), e);
    }
  }
}
