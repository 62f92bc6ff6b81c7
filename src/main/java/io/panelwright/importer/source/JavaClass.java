package io.panelwright.importer.source;

import java.util.List;
import java.util.Optional;

/**
 * A Java file with one class.
 *
 * @param packageName empty for the unnamed package
 * @param javadoc plain text; blank lines part paragraphs
 */
public record JavaClass(
    String packageName, String name, Optional<String> javadoc, List<Member> members) {

  public JavaClass {
    members = List.copyOf(members);
  }
}
