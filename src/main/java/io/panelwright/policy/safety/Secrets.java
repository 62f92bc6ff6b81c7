package io.panelwright.policy.safety;

import io.panelwright.policy.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds secrets in texts by their form. What stands for a secret, such as a variable or a word like
 * "changeme", is none.
 */
final class Secrets {

  /**
   * A kind of secret.
   *
   * @param name for people, with its article
   * @param sign stands in every text that has one; most texts are dismissed by it
   * @param pattern whose last group is the secret itself
   */
  private record Kind(String name, String sign, Pattern pattern) {

    static Kind of(String name, String sign, String regex) {
      return new Kind(name, sign, Pattern.compile(regex));
    }

    Stream<Secret> in(String text) {
      return text.contains(sign)
          ? pattern.matcher(text).results().map(match -> new Secret(name, match.group(1)))
          : Stream.empty();
    }
  }

  /**
   * A secret that was found.
   *
   * @param kind for people, with its article
   */
  record Secret(String kind, String value) {

    private static final int SHOWN = 3;

    /** Enough to find it, too little to use it. */
    String masked() {
      return value.substring(0, Math.min(SHOWN, value.length() / 2)) + "…";
    }
  }

  /** All repetitions are bounded, so that no text makes a search slow. */
  private static final List<Kind> KINDS =
      List.of(
          Kind.of(
              "a private key",
              "PRIVATE KEY",
              "-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}(PRIVATE KEY)-----"),
          Kind.of(
              "a password in an address",
              "://",
              "://[^\\s:/@?#\"']{1,100}:([^\\s:/@?#\"']{1,200})@"),
          Kind.of("a bearer token", " ", "(?i)\\bbearer\\s{1,5}([A-Za-z0-9._~+/-]{16,2000})"),
          Kind.of(
              "a secret in an address",
              "=",
              "(?i)[?&](?:api_?key|(?:access_?|auth_?)?token|password|passwd|secret)="
                  + "([^&\\s\"'#]{8,2000})"),
          Kind.of("an AWS access key", "IA", "\\b((?:AKIA|ASIA)[0-9A-Z]{16})\\b"),
          Kind.of(
              "a GitHub token", "_", "\\b(gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_\\w{50,255})"),
          Kind.of("a GitLab token", "glpat-", "\\b(glpat-[\\w-]{20,255})"),
          Kind.of(
              "a Grafana token",
              "gl",
              "\\b(glsa_[A-Za-z0-9]{32}_[0-9a-f]{8}|glc_eyJ[\\w+/]{20,2000})"),
          Kind.of("a Slack token", "xox", "\\b(xox[abeprs]-[A-Za-z0-9-]{10,255})"),
          Kind.of("a Google API key", "AIza", "\\b(AIza[0-9A-Za-z_-]{35})(?![0-9A-Za-z_-])"),
          Kind.of("a Stripe key", "_live_", "\\b([rs]k_live_[0-9A-Za-z]{16,255})"),
          Kind.of(
              "a JSON web token",
              "eyJ",
              "\\b(eyJ[\\w-]{10,2000}\\.eyJ[\\w-]{10,2000}\\.[\\w-]{10,2000})"));

  /** Keys of JSON under which nothing but a secret can stand. */
  private static final Pattern KEY =
      Pattern.compile(
          "(?i).{0,40}(password|passwd|passphrase|secret|api_?key|(access|auth|bearer)_?token"
              + "|secret_?key|private_?key)");

  /** Words that stand for a secret in examples. */
  private static final Set<String> WORDS =
      Set.of("password", "passwd", "pass", "secret", "changeme", "token", "redacted", "example");

  private static final Pattern PLACEHOLDER =
      Pattern.compile("(?is).*([$<>{}*]|%[sdv]|\\.\\.\\.|…|xxx|your|example).*");

  private static final int SHORTEST = 6;

  private Secrets() {}

  /** All secrets in a text, or the one that it is. */
  static List<Secret> in(Text text) {
    if (text.value().length() < SHORTEST) {
      return List.of();
    }
    List<Secret> found = new ArrayList<>();
    for (Kind kind : KINDS) {
      kind.in(text.value()).filter(secret -> isReal(secret.value())).forEach(found::add);
    }
    if (found.isEmpty() && isSecret(text.key(), text.value())) {
      found.add(new Secret("a secret under \"" + text.key() + "\"", text.value()));
    }
    return found;
  }

  /** Whether a value is a secret because of its name. */
  static boolean isSecret(String name, String value) {
    boolean word = !value.isEmpty() && value.chars().noneMatch(Character::isWhitespace);
    return word && KEY.matcher(name).matches() && isReal(value);
  }

  private static boolean isReal(String value) {
    return !WORDS.contains(value.toLowerCase(Locale.ROOT)) && !PLACEHOLDER.matcher(value).matches();
  }
}
