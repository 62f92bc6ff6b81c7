package io.panelwright.report;

import io.panelwright.diagnostic.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Names findings so that a later run knows them again. Rule, file, path and message make the name;
 * lines and columns do not, so that it survives whatever moves a finding in its file.
 */
final class Fingerprints {

  private static final int DIGITS = 32;

  /** How often each name was given; looked up, never iterated. */
  private final Map<String, Integer> given = new HashMap<>();

  /** The name of the next finding; those that are alike are told apart by their order. */
  String next(Finding finding) {
    String hash = hash(said(finding));
    int times = given.merge(hash, 1, Integer::sum);
    return times == 1 ? hash : hash + "-" + times;
  }

  private static String said(Finding finding) {
    return String.join(
        "\n",
        finding.code(),
        finding.place().position().map(p -> p.file()).orElse(""),
        String.join(" / ", finding.place().path()),
        withoutLines(finding.message()));
  }

  /** Messages may name other lines: {@code first on line 3}, {@code Shop.java:12}. */
  private static String withoutLines(String message) {
    return message.replaceAll("(?<=[:.]|line |column )[0-9]+", "");
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
