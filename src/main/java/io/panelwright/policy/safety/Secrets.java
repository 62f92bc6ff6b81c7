package io.panelwright.policy.safety;

import io.panelwright.policy.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds secrets in texts by their form. What stands for a secret, such as a variable or a word like
 * "changeme", is none.
 */
final class Secrets {

  /**
   * A kind of secret.
   *
   * @param name for people, with its article
   * @param pattern whose last group is the secret itself
   */
  private record Kind(String name, Pattern pattern) {

    static Kind of(String name, String regex) {
      return new Kind(name, Pattern.compile(regex));
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
          Kind.of("a private key", "-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}(PRIVATE KEY)-----"),
          Kind.of(
              "a password in an address",
              "[A-Za-z][A-Za-z0-9+.-]{0,20}://[^\\s:/@?#\"']{1,100}:([^\\s:/@?#\"']{1,200})@"),
          Kind.of("a bearer token", "(?i)\\bbearer\\s{1,5}([A-Za-z0-9._~+/-]{16,2000})"),
          Kind.of(
              "a secret in an address",
              "(?i)[?&](?:api_?key|(?:access_?|auth_?)?token|password|passwd|secret)="
                  + "([^&\\s\"'#]{8,2000})"),
          Kind.of("an AWS access key", "\\b((?:AKIA|ASIA)[0-9A-Z]{16})\\b"),
          Kind.of("a GitHub token", "\\b(gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_\\w{50,255})"),
          Kind.of("a GitLab token", "\\b(glpat-[\\w-]{20,255})"),
          Kind.of(
              "a Grafana token", "\\b(glsa_[A-Za-z0-9]{32}_[0-9a-f]{8}|glc_eyJ[\\w+/]{20,2000})"),
          Kind.of("a Slack token", "\\b(xox[abeprs]-[A-Za-z0-9-]{10,255})"),
          Kind.of("a Google API key", "\\b(AIza[0-9A-Za-z_-]{35})(?![0-9A-Za-z_-])"),
          Kind.of("a Stripe key", "\\b([rs]k_live_[0-9A-Za-z]{16,255})"),
          Kind.of(
              "a JSON web token",
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

  private Secrets() {}

  /** All secrets in a text, or the one that it is. */
  static List<Secret> in(Text text) {
    List<Secret> found = new ArrayList<>();
    for (Kind kind : KINDS) {
      kind.pattern()
          .matcher(text.value())
          .results()
          .map((MatchResult match) -> new Secret(kind.name(), match.group(1)))
          .filter(secret -> isReal(secret.value()))
          .forEach(found::add);
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
