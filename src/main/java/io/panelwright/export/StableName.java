package io.panelwright.export;

import io.panelwright.contract.Contract;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.text.Slug;
import java.util.Locale;

/** Names that depend on nothing but the text that they stand for. */
final class StableName {

  /** The length of a label of DNS. */
  private static final int MAX = 63;

  private StableName() {}

  /**
   * The name of a dashboard's resource in Kubernetes: a label of DNS (RFC 1123). A uid with upper
   * case or {@code _} is converted and gets a hash, so that two uids never have the same name.
   *
   * @param prefix of at most 30 characters
   */
  static String resource(String prefix, String uid) {
    String name = uid.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "-");
    boolean same = name.equals(uid) && name.matches("[a-z0-9].*[a-z0-9]|[a-z0-9]");
    return prefix + whole(name.replaceAll("^-+|-+$", ""), uid, MAX - prefix.length(), same);
  }

  /** The name of the rules of a server. */
  static String rules(String prefix, Contract contract, PrometheusServer server) {
    String first = Slug.of(contract.name());
    String second = Slug.of(server.name());
    String text = contract.name() + "/" + server.name();
    boolean readable = !first.isEmpty() && !second.isEmpty();
    String name = readable ? first + "-" + second : first + second;
    return prefix + whole(name, text, MAX - prefix.length(), readable);
  }

  private static String whole(String name, String text, int maxLength, boolean unique) {
    return unique && name.length() <= maxLength ? name : Slug.withHash(name, text, maxLength);
  }
}
