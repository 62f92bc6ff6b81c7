package io.panelwright.importer.source;

import java.util.List;
import java.util.Optional;

/**
 * A Java file with one class.
 *
 * <p>Strings may have any length. Beyond that the limits of Java are the caller's to keep: a
 * compiler with its usual stack takes 100 expressions within each other and chains of 500 words;
 * the code of a method, and that of all constants together, has at most 64 kB (some 10,000
 * arguments); a class has at most 65,535 different strings, names and calls, where a string counts
 * twice.
 *
 * @param packageName empty for the unnamed package
 * @param javadoc plain text; blank lines part paragraphs
 */
public record JavaClass(
    String packageName, String name, Optional<String> javadoc, List<Member> members) {

  public JavaClass {
    members = List.copyOf(members);
  }

  /** The file's text. */
  public String text() {
    return new ClassText(this).toString();
  }
}
