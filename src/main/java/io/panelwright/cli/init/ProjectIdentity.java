package io.panelwright.cli.init;

import io.panelwright.text.Slug;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * The names of a new project.
 *
 * @param name displayed name
 * @param packageName Java package of its classes
 */
record ProjectIdentity(String name, String packageName) {

  private static final int MAX_NAME = 40;
  private static final int MAX_PACKAGE = 120;

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._&()-]*");
  private static final Pattern PACKAGE = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*");

  /** The name that a folder suggests: {@code checkout-service} becomes {@code Checkout service}. */
  static String nameOf(String folder) {
    String words = folder.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    String first = words.length() > MAX_NAME ? words.substring(0, MAX_NAME).strip() : words;
    return nameProblem(first).isPresent()
        ? "Dashboards"
        : first.substring(0, 1).toUpperCase(Locale.ROOT) + first.substring(1);
  }

  /** The package that a name suggests. */
  static String packageOf(String name) {
    String word = Slug.of(name).replace("-", "");
    String valid = word.matches("[a-z].*") ? word : "team" + word;
    String packageName = "com.example." + valid;
    return packageProblem(packageName).isPresent() ? packageName + "dashboards" : packageName;
  }

  /** What is wrong with a name, and what is expected. */
  static Optional<String> nameProblem(String name) {
    if (name.length() > MAX_NAME) {
      return Optional.of("has more than " + MAX_NAME + " characters");
    }
    if (!NAME.matcher(name).matches()) {
      return Optional.of(
          "is not a name such as \"Checkout\": expected letters, digits, blanks and . _ & ( ) -");
    }
    return Slug.of(name).isEmpty()
        ? Optional.of("has no letter of A to Z and no digit, which the names of files need")
        : Optional.empty();
  }

  /** What is wrong with a package, and what is expected. */
  static Optional<String> packageProblem(String packageName) {
    if (packageName.length() > MAX_PACKAGE) {
      return Optional.of("has more than " + MAX_PACKAGE + " characters");
    }
    if (!PACKAGE.matcher(packageName).matches()) {
      return Optional.of(
          "is not a Java package such as com.example.shop: expected words of a to z, 0 to 9 and _,"
              + " with dots between them");
    }
    for (String word : packageName.split("\\.")) {
      if (!SourceVersion.isName(word, SourceVersion.RELEASE_17)) {
        return Optional.of("contains the Java keyword \"" + word + "\"");
      }
    }
    return packageName.matches("(java|javax|io\\.panelwright)(\\..*)?")
        ? Optional.of("is reserved; use one such as com.example.shop")
        : Optional.empty();
  }
}
