package io.panelwright.sourceedit.java;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text of sources without strings and comments. */
final class CodeText {

  private static final Pattern STRING =
      Pattern.compile(
          "\"\"\".*?(?<!\\\\)\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)+'",
          Pattern.DOTALL);

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");

  /** References in Javadoc, which use imports. */
  private static final Pattern REFERENCE =
      Pattern.compile("\\{@\\w+\\s+[^}]*\\}|@(?:see|throws|exception)\\s+\\S+");

  private static final Pattern IMPORT = Pattern.compile("(?m)^import [^;]+;\\R?");

  private CodeText() {}

  /** Whether a source has a comment. */
  static boolean hasComment(String source) {
    return COMMENT.matcher(withoutStrings(source)).find();
  }

  private static String withoutStrings(String source) {
    return STRING.matcher(source).replaceAll("\"\"");
  }

  /** The code and the references of its comments, without imports. */
  static String names(String source) {
    String body = withoutStrings(IMPORT.matcher(source).replaceAll(""));
    String references =
        COMMENT
            .matcher(body)
            .results()
            .flatMap(comment -> REFERENCE.matcher(comment.group()).results())
            .map(reference -> reference.group())
            .collect(Collectors.joining(" "));
    return COMMENT.matcher(body).replaceAll(" ") + references;
  }

  /** Whether names contain a name that is not a member of something. */
  static boolean contains(String names, String name) {
    return Pattern.compile("(?<![.\\w])" + Pattern.quote(name) + "\\b").matcher(names).find();
  }
}
