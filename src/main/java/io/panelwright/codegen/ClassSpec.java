package io.panelwright.codegen;

import java.util.List;
import java.util.Optional;

/**
 * A Java file with one class.
 *
 * <p>Strings may have any length. The caller ensures the other limits of Java: a compiler with its
 * default stack accepts 100 nested expressions and chains of 500 calls; the code of a method, and
 * that of all constants together, has at most 64 kB (about 10,000 arguments); a class has at most
 * 65,535 different strings, names and calls, where a string counts twice.
 *
 * @param packageName empty for the unnamed package
 * @param javadoc plain text; blank lines separate paragraphs
 * @param packages resolves the types that the members name without a package
 */
public record ClassSpec(
    String packageName,
    String name,
    Optional<String> javadoc,
    List<MemberSpec> members,
    PackageResolver packages) {

  public ClassSpec {
    members = List.copyOf(members);
  }

  /** Returns the text of the file. */
  public String text() {
    return new ClassPrinter(this).toString();
  }
}
