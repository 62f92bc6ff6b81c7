package io.panelwright.cli.init;

import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.Console;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.Function;

/** Questions to a user at a terminal. */
final class Questions {

  private final Console console;
  private final BufferedReader answers;

  Questions(Console console) {
    this.console = console;
    this.answers =
        new BufferedReader(new InputStreamReader(console.in(), Charset.defaultCharset()));
  }

  /**
   * Prints a question until the answer is valid.
   *
   * @param proposal the answer of an empty line
   * @param problem what is wrong with an answer
   * @throws CannotRunException if the input ends
   */
  String ask(String question, String proposal, Function<String, Optional<String>> problem) {
    while (true) {
      console.err().print(question + (proposal.isEmpty() ? "" : " [" + proposal + "]") + ": ");
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
        throw new CannotRunException("the input ended before all questions had an answer");
      }
      return line;
    } catch (IOException e) {
      throw new CannotRunException("standard input cannot be read: " + e.getMessage(), e);
    }
  }
}
