package io.panelwright.lint.rule.security;

import io.panelwright.lint.LocatedString;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds secrets in texts by their format. Placeholders, such as a variable or the text "changeme",
 * are ignored.
 */
final class SecretScanner {

  /**
   * A kind of secret.
   *
   * @param name for messages, with its article
   * @param signs parts of which each such secret has one, in any case
   * @param pattern its last group is the secret
   */
  private record Kind(String name, List<String> signs, Pattern pattern) {

    static Kind of(String name, String sign, String regex) {
      return of(name, List.of(sign), regex);
    }

    static Kind of(String name, List<String> signs, String regex) {
      return new Kind(name, signs, Pattern.compile(regex));
    }

    void scan(String text, Consumer<Secret> found) {
      pattern
          .matcher(text)
          .results()
          .map(match -> new Secret(name, match.group(1)))
          .filter(secret -> isReal(secret.value()))
          .forEach(found);
    }
  }

  /**
   * A secret that was found.
   *
   * @param kind for messages, with its article
   */
  record Secret(String kind, String value) {

    private static final int SHOWN = 3;

    /** A prefix that is long enough to find the secret and too short to use it. */
    String masked() {
      return value.substring(0, Math.min(SHOWN, value.length() / 2)) + "…";
    }
  }

  /** The known kinds. All repetitions are bounded, so every search is fast. */
  private static final List<Kind> KINDS =
      List.of(
          Kind.of(
              "a private key",
              "PRIVATE KEY",
              "-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}(PRIVATE KEY)-----"),
          Kind.of(
              "a password in a URL", "://", "://[^\\s:/@?#\"']{1,100}:([^\\s:/@?#\"']{1,200})@"),
          Kind.of("a bearer token", "bearer", "(?i)\\bbearer\\s{1,5}([A-Za-z0-9._~+/-]{16,2000})"),
          Kind.of(
              "a secret in a URL",
              List.of("key=", "token=", "password=", "passwd=", "secret="),
              "(?i)[?&](?:api_?key|(?:access_?|auth_?)?token|password|passwd|secret)="
                  + "([^&\\s\"'#]{8,2000})"),
          Kind.of(
              "an AWS access key", List.of("AKIA", "ASIA"), "\\b((?:AKIA|ASIA)[0-9A-Z]{16})\\b"),
          Kind.of(
              "a GitHub token",
              List.of("ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"),
              "\\b(gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_\\w{50,255})"),
          Kind.of("a GitLab token", "glpat-", "\\b(glpat-[\\w-]{20,255})"),
          Kind.of(
              "a Grafana token",
              List.of("glsa_", "glc_"),
              "\\b(glsa_[A-Za-z0-9]{32}_[0-9a-f]{8}|glc_eyJ[\\w+/]{20,2000})"),
          Kind.of("a Slack token", "xox", "\\b(xox[abeprs]-[A-Za-z0-9-]{10,255})"),
          Kind.of("a Google API key", "AIza", "\\b(AIza[0-9A-Za-z_-]{35})(?![0-9A-Za-z_-])"),
          Kind.of("a Stripe key", "_live_", "\\b([rs]k_live_[0-9A-Za-z]{16,255})"),
          Kind.of(
              "a JSON web token",
              "eyJ",
              "\\b(eyJ[\\w-]{10,2000}\\.eyJ[\\w-]{10,2000}\\.[\\w-]{10,2000})"));

  /** A sign of a kind, which is an index of {@link #KINDS}. */
  private record Sign(String text, int kind) {}

  private static final int ASCII = 128;
  private static final List<Sign> NO_SIGNS = List.of();

  /** The signs by their first character, in both cases. */
  private static final List<List<Sign>> SIGNS = signs();

  /** JSON keys whose values are secrets. */
  private static final Pattern KEY =
      Pattern.compile(
          "(?i).{0,40}(password|passwd|passphrase|secret|api_?key|(access|auth|bearer)_?token"
              + "|secret_?key|private_?key)");

  /** The ends of such keys; a fast check before the pattern. */
  private static final List<String> KEY_ENDS =
      List.of("password", "passwd", "passphrase", "secret", "key", "token");

  /** Placeholder texts for secrets in examples. */
  private static final Set<String> WORDS =
      Set.of("password", "passwd", "pass", "secret", "changeme", "token", "redacted", "example");

  private static final Pattern PLACEHOLDER =
      Pattern.compile("(?is).*([$<>{}*]|%[sdv]|\\.\\.\\.|…|xxx|your|example).*");

  private static final int MIN_LENGTH = 6;

  /** The secrets in the texts so far: three of four texts of a dashboard occur more than once. */
  private final Map<String, List<Secret>> byText = new HashMap<>();

  /** Returns all secrets in a text, or the text itself if its key means a secret. */
  List<Secret> scan(LocatedString text) {
    if (text.value().length() < MIN_LENGTH) {
      return List.of();
    }
    List<Secret> found = byText.computeIfAbsent(text.value(), SecretScanner::find);
    return found.isEmpty() && isSecret(text.key(), text.value())
        ? List.of(new Secret("a secret under \"" + text.key() + "\"", text.value()))
        : found;
  }

  private static List<Secret> find(String text) {
    List<Secret> found = new ArrayList<>();
    BitSet kinds = kinds(text);
    for (int kind = kinds.nextSetBit(0); kind >= 0; kind = kinds.nextSetBit(kind + 1)) {
      KINDS.get(kind).scan(text, found::add);
    }
    return List.copyOf(found);
  }

  /** The kinds with a sign in a text, as indices: one pass is faster than the patterns. */
  private static BitSet kinds(String text) {
    BitSet kinds = new BitSet();
    for (int i = 0; i < text.length(); i++) {
      char first = text.charAt(i);
      for (Sign sign : first < SIGNS.size() ? SIGNS.get(first) : NO_SIGNS) {
        if (text.regionMatches(true, i, sign.text, 0, sign.text.length())) {
          kinds.set(sign.kind);
        }
      }
    }
    return kinds;
  }

  private static List<List<Sign>> signs() {
    List<List<Sign>> byFirst = new ArrayList<>(Collections.nCopies(ASCII, NO_SIGNS));
    for (int kind = 0; kind < KINDS.size(); kind++) {
      for (String text : KINDS.get(kind).signs) {
        Sign sign = new Sign(text, kind);
        Stream.of(Character.toLowerCase(text.charAt(0)), Character.toUpperCase(text.charAt(0)))
            .distinct()
            .forEach(first -> byFirst.set(first, with(byFirst.get(first), sign)));
      }
    }
    return List.copyOf(byFirst);
  }

  private static List<Sign> with(List<Sign> signs, Sign sign) {
    return Stream.concat(signs.stream(), Stream.of(sign)).toList();
  }

  /** Whether a value is a secret according to its name. */
  static boolean isSecret(String name, String value) {
    return isOfASecret(name)
        && !value.isEmpty()
        && value.chars().noneMatch(Character::isWhitespace)
        && isReal(value);
  }

  private static boolean isOfASecret(String key) {
    for (String end : KEY_ENDS) {
      if (key.regionMatches(true, key.length() - end.length(), end, 0, end.length())) {
        return KEY.matcher(key).matches();
      }
    }
    return false;
  }

  private static boolean isReal(String value) {
    return !WORDS.contains(value.toLowerCase(Locale.ROOT)) && !PLACEHOLDER.matcher(value).matches();
  }
}
