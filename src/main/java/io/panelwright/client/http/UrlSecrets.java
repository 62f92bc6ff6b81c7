package io.panelwright.client.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds credentials in texts that should be URLs, also in malformed ones. */
public final class UrlSecrets {

  /** A host with an optional port, before the first slash: what follows has no credentials. */
  private static final Pattern WITHOUT_CREDENTIALS =
      Pattern.compile(
          "[A-Za-z][A-Za-z0-9+.-]*://(\\[[0-9A-Fa-f:.]+]|[^:/@\\[]+)(:[0-9]*)?([/?#].*)?",
          Pattern.DOTALL);

  /** The name of a datasource, and a scheme, perhaps with too few slashes. */
  private static final Pattern UID = Pattern.compile("^[^:@/]*?=");

  private static final Pattern SCHEME = Pattern.compile("^[A-Za-z]+:?/+");

  private static final Pattern HOST_AND_PORT =
      Pattern.compile("[^:]*:-?[0-9]*([/?#].*)?", Pattern.DOTALL);

  /** A user with a password at any place. */
  private static final Pattern USER = Pattern.compile("//([^/@:]*:[^/@]*@)");

  private UrlSecrets() {}

  /**
   * The credentials of a text, the longest first; empty if it has none.
   *
   * @param text such as {@code http://user:password@host} or {@code uid=http://user:password@host}
   */
  public static List<String> find(String text) {
    List<String> secrets = new ArrayList<>();
    String url = UID.matcher(text).replaceFirst("");
    if (!WITHOUT_CREDENTIALS.matcher(url).matches()) {
      addCredentials(secrets, SCHEME.matcher(url).replaceFirst(""));
    }
    Matcher user = USER.matcher(text);
    while (user.find()) {
      addCredentials(secrets, user.group(1));
    }
    return secrets;
  }

  private static void addCredentials(List<String> secrets, String authority) {
    int at = authority.lastIndexOf('@');
    if (at >= 0) {
      add(secrets, authority.substring(0, at));
    }
    // Without a host the part behind the colon is a password in place of a port.
    String credentials = at < 0 ? authority : authority.substring(0, at);
    boolean isHostAndPort = at < 0 && HOST_AND_PORT.matcher(authority).matches();
    if (credentials.contains(":") && !isHostAndPort) {
      add(secrets, credentials.substring(credentials.indexOf(':') + 1));
    }
  }

  private static void add(List<String> secrets, String secret) {
    if (secret.isBlank()) {
      return;
    }
    secrets.add(secret);
    try {
      String decoded = URLDecoder.decode(secret.replace("+", "%2B"), StandardCharsets.UTF_8);
      if (!decoded.equals(secret)) {
        secrets.add(decoded);
      }
    } catch (IllegalArgumentException e) {
      // Not encoded.
    }
  }
}
