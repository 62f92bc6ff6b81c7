package io.panelwright.deliver;

import io.panelwright.json.JsonObject;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The message of our saves in the version history, by which they are recognized: every Grafana
 * keeps it, while legacy storage loses annotations and labels.
 *
 * <p>Such as {@code panelwright: peak-trade/production 3f2a… ai-live}. Grafana rejects messages of
 * more than 500 characters, so long names are shortened.
 *
 * @param project the name of the project, by default that of the contract
 * @param environment the name of the environment; empty without one
 * @param hash of what was sent
 * @param uid of the dashboard: another program may copy a dashboard with its message
 */
public record SaveMessage(String project, String environment, ContentHash hash, String uid) {

  private static final String PREFIX = "panelwright: ";

  private static final Pattern MESSAGE =
      Pattern.compile(
          Pattern.quote(PREFIX)
              + "(?<project>[^ /]*)(/(?<environment>[^ /]+))?"
              + " (?<hash>[^ ]+) (?<uid>[^ ]+)");

  /** Three names of this length, the prefix and the hash have less than 500 characters. */
  private static final int MAX_NAME_LENGTH = 140;

  private static final int SHORTENED_LENGTH = 100;

  /** The text for Grafana, one line. */
  public String text() {
    String slash = environment.isEmpty() ? "" : "/";
    return PREFIX
        + encode(project)
        + slash
        + encode(environment)
        + " "
        + hash.hex()
        + " "
        + encode(uid);
  }

  /** Reads a message; empty if it is not one of ours. A shortened name remains short. */
  public static Optional<SaveMessage> parse(String text) {
    Matcher matcher = MESSAGE.matcher(text.strip());
    if (!matcher.matches() || !ContentHash.isHex(matcher.group("hash"))) {
      return Optional.empty();
    }
    String environment = Optional.ofNullable(matcher.group("environment")).orElse("");
    try {
      return Optional.of(
          new SaveMessage(
              decode(matcher.group("project")),
              decode(environment),
              new ContentHash(matcher.group("hash")),
              decode(matcher.group("uid"))));
    } catch (IllegalArgumentException notEncoded) {
      return Optional.empty();
    }
  }

  /** Whether the message is one of this project, environment and dashboard. */
  public boolean isOf(String otherProject, String otherEnvironment, String otherUid) {
    return encode(project).equals(encode(otherProject))
        && encode(environment).equals(encode(otherEnvironment))
        && encode(uid).equals(encode(otherUid));
  }

  /** Whether this content was sent; false for the same content if Grafana changed it. */
  boolean isOfContent(JsonObject content) {
    return Stream.of(content, content.with("uid", uid), content.without("uid"))
        .anyMatch(sent -> ContentHash.of(sent).equals(hash));
  }

  /** Shortens a long name; ends with a hash of the whole. */
  private static String encode(String name) {
    String text = encodeAll(name);
    if (text.length() <= MAX_NAME_LENGTH) {
      return text;
    }
    int end = 0;
    while (encodeAll(name.substring(0, name.offsetByCodePoints(end, 1))).length()
        <= SHORTENED_LENGTH) {
      end = name.offsetByCodePoints(end, 1);
    }
    return encodeAll(name.substring(0, end)) + "~" + ContentHash.ofText(name).hex();
  }

  /** Writes all characters except ASCII letters, digits and {@code ._-~} as {@code %XX}. */
  private static String encodeAll(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
