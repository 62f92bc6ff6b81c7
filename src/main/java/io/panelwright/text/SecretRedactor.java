package io.panelwright.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Replaces secrets in texts, also in the encodings in which servers and libraries print them.
 *
 * <p>These are Base64, hexadecimal digits, and the escapes of URLs, JSON and HTML.
 */
public final class SecretRedactor {

  /** Printed in place of a secret. */
  public static final String REPLACEMENT = "***";

  /** Without secrets. */
  public static final SecretRedactor NONE = new SecretRedactor(List.of(), List.of());

  /** A shorter value, such as the tenant "1", is not a secret: it occurs in other text. */
  private static final int MIN_LENGTH = 4;

  /** Shorter encodings occur in other text. */
  private static final int MIN_ENCODED_LENGTH = 8;

  /** Some proxies encode a URL twice. */
  private static final int MAX_ESCAPE_DEPTH = 3;

  /** A longer text is not decoded: only short texts are printed. */
  private static final int MAX_DECODED_LENGTH = 1 << 20;

  /** The longest first, since one secret may contain another. */
  private final List<String> secrets;

  private final List<String> encoded;

  private final WordFinder secretFinder;
  private final WordFinder finder;

  private SecretRedactor(Collection<String> secrets, Collection<String> encoded) {
    this.secrets = secrets.stream().distinct().sorted(SecretRedactor::longestFirst).toList();
    this.encoded = encoded.stream().distinct().sorted(SecretRedactor::longestFirst).toList();
    this.secretFinder = new WordFinder(this.secrets);
    this.finder =
        new WordFinder(Stream.concat(this.secrets.stream(), this.encoded.stream()).toList());
  }

  /** Not made by {@code Comparator.comparing}, which takes a millisecond at each start. */
  private static int longestFirst(String left, String right) {
    int byLength = Integer.compare(right.length(), left.length());
    return byLength == 0 ? left.compareTo(right) : byLength;
  }

  /** Adds a secret. */
  public SecretRedactor with(String secret) {
    String text = secret.strip();
    if (text.length() < MIN_LENGTH || secrets.contains(text)) {
      return this;
    }
    List<String> allSecrets = new ArrayList<>(secrets);
    allSecrets.add(text);
    allSecrets.add(text.replace(' ', '+'));
    // A server or a client may decode bytes in another encoding than the one they were written in.
    allSecrets.add(new String(text.getBytes(UTF_8), ISO_8859_1));
    allSecrets.add(new String(text.getBytes(ISO_8859_1), UTF_8));
    allSecrets.add(new String(text.getBytes(US_ASCII), US_ASCII));
    List<String> allEncoded = new ArrayList<>(encoded);
    allEncoded.addAll(encodings(text.getBytes(UTF_8)));
    return new SecretRedactor(allSecrets, allEncoded);
  }

  /** Adds the secrets of another redactor. */
  public SecretRedactor with(SecretRedactor other) {
    SecretRedactor all = this;
    for (String secret : other.secrets) {
      all = all.with(secret);
    }
    return all;
  }

  private static List<String> encodings(byte[] secret) {
    List<String> encodings = new ArrayList<>();
    encodings.add(Base64.getEncoder().encodeToString(secret));
    encodings.add(Base64.getUrlEncoder().encodeToString(secret));
    for (int offset = 0; offset < 3; offset++) {
      String text = base64(secret, offset);
      encodings.add(text);
      encodings.add(text.replace('+', '-').replace('/', '_'));
    }
    encodings.add(HexFormat.of().formatHex(secret));
    encodings.add(HexFormat.of().withUpperCase().formatHex(secret));
    encodings.removeIf(text -> text.length() < MIN_ENCODED_LENGTH);
    return encodings;
  }

  /** The characters that encode only bytes of the secret, if it follows {@code offset} bytes. */
  private static String base64(byte[] secret, int offset) {
    byte[] shifted = new byte[offset + secret.length];
    System.arraycopy(secret, 0, shifted, offset, secret.length);
    String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
    int start = (offset * 8 + 5) / 6;
    int end = shifted.length * 8 / 6;
    return start < end ? text.substring(start, end) : "";
  }

  /** Replaces every secret. */
  public String redact(String text) {
    // Nearly all texts are without secrets, and some have megabytes.
    String redacted = finder.isIn(text) ? replace(text) : text;
    return secrets.isEmpty() || text.length() > MAX_DECODED_LENGTH
        ? redacted
        : redactEscaped(redacted);
  }

  private String replace(String text) {
    String redacted = text;
    for (String secret : secrets) {
      redacted = redacted.replace(secret, REPLACEMENT);
    }
    for (String secret : encoded) {
      redacted = redacted.replace(secret, REPLACEMENT);
    }
    return redacted;
  }

  private String redactEscaped(String text) {
    String redacted = text;
    UnescapedText decoded = UnescapedText.of(text);
    for (int depth = 0; depth < MAX_ESCAPE_DEPTH; depth++) {
      UnescapedText next = decoded.unescape();
      if (next.text().equals(decoded.text())) {
        return redacted;
      }
      if (secretFinder.isIn(next.text())) {
        return redactEscaped(replace(redacted, next.find(secrets)));
      }
      decoded = next;
    }
    return redacted;
  }

  private static String replace(String text, List<UnescapedText.Range> ranges) {
    var replaced = new StringBuilder(text);
    for (int i = ranges.size() - 1; i >= 0; i--) {
      replaced.replace(ranges.get(i).start(), ranges.get(i).end(), REPLACEMENT);
    }
    return replaced.toString();
  }

  /** The number of secrets. */
  @Override
  public String toString() {
    return secrets.size() + " secrets";
  }
}
