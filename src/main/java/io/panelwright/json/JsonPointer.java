package io.panelwright.json;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A JSON pointer (RFC 6901), such as {@code /panels/3/title}.
 *
 * <p>It has a pointer to the enclosing value and its own last token, so that the pointers to all
 * values of a document share their starts.
 */
public final class JsonPointer {

  /** The pointer to the whole document. */
  public static final JsonPointer ROOT = new JsonPointer();

  /** An array index as RFC 6901 defines it, up to 999,999,999. */
  private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");

  /** The pointer to the enclosing value; the root's is the root. */
  private final JsonPointer parent;

  private final String token;
  private final int size;
  private final int hash;

  private JsonPointer() {
    this.parent = this;
    this.token = "";
    this.size = 0;
    this.hash = 1;
  }

  private JsonPointer(JsonPointer parent, String token) {
    this.parent = parent;
    this.token = token;
    this.size = parent.size + 1;
    this.hash = 31 * parent.hash + token.hashCode();
  }

  /** A pointer with these unescaped keys and array indices. */
  public static JsonPointer of(String... tokens) {
    return ROOT.child(Arrays.asList(tokens));
  }

  /**
   * Parses the string notation of RFC 6901: empty, or {@code /} before each token, with {@code ~0}
   * for {@code ~} and {@code ~1} for {@code /}.
   *
   * @throws IllegalArgumentException if the text is not empty and does not start with {@code /}, or
   *     contains {@code ~} without 0 or 1 after it
   */
  public static JsonPointer parse(String text) {
    if (text.isEmpty()) {
      return ROOT;
    }
    if (text.charAt(0) != '/' || text.matches("(?s).*~(?![01]).*")) {
      throw new IllegalArgumentException("\"" + text + "\" is not a JSON pointer");
    }
    return ROOT.child(
        Arrays.stream(text.substring(1).split("/", -1))
            .map(token -> token.replace("~1", "/").replace("~0", "~"))
            .toList());
  }

  /** Whether this is the pointer to the whole document. */
  public boolean isRoot() {
    return size == 0;
  }

  /** The number of tokens. */
  public int size() {
    return size;
  }

  /** The unescaped keys and array indices from the root; empty for the root itself. */
  public List<String> tokens() {
    String[] tokens = new String[size];
    for (JsonPointer at = this; at.size > 0; at = at.parent) {
      tokens[at.size - 1] = at.token;
    }
    return List.of(tokens);
  }

  /**
   * The token at a position, counted from 0.
   *
   * @throws IndexOutOfBoundsException if the pointer has fewer tokens
   */
  public String token(int position) {
    return prefix(Objects.checkIndex(position, size) + 1).token;
  }

  /** The token at a position as an array index; empty if it is absent or not an index. */
  public OptionalInt index(int position) {
    return position < size ? index(token(position)) : OptionalInt.empty();
  }

  private static OptionalInt index(String token) {
    return INDEX.matcher(token).matches()
        ? OptionalInt.of(Integer.parseInt(token))
        : OptionalInt.empty();
  }

  /** The last token; empty for the root. */
  public Optional<String> last() {
    return isRoot() ? Optional.empty() : Optional.of(token);
  }

  /** The pointer to the enclosing object or array; empty for the root. */
  public Optional<JsonPointer> parent() {
    return isRoot() ? Optional.empty() : Optional.of(parent);
  }

  /** The pointers to all enclosing values, from the root to the parent; empty for the root. */
  public List<JsonPointer> ancestors() {
    return IntStream.range(0, size).mapToObj(this::prefix).toList();
  }

  /** The pointer to the member with this key. */
  public JsonPointer child(String key) {
    return new JsonPointer(this, key);
  }

  /** The pointer to the array item with this index, counted from 0. */
  public JsonPointer child(int index) {
    return child(String.valueOf(index));
  }

  private JsonPointer child(List<String> keys) {
    JsonPointer child = this;
    for (String key : keys) {
      child = child.child(key);
    }
    return child;
  }

  /** This pointer followed by the tokens of a pointer that is relative to it. */
  public JsonPointer append(JsonPointer relative) {
    return child(relative.tokens());
  }

  /**
   * The pointer with the first tokens only.
   *
   * @throws IndexOutOfBoundsException if the pointer has fewer tokens
   */
  public JsonPointer prefix(int length) {
    Objects.checkIndex(length, size + 1);
    JsonPointer prefix = this;
    while (prefix.size > length) {
      prefix = prefix.parent;
    }
    return prefix;
  }

  /**
   * The pointer without its first tokens.
   *
   * @throws IndexOutOfBoundsException if the pointer has fewer tokens
   */
  public JsonPointer suffix(int from) {
    return ROOT.child(tokens().subList(from, size));
  }

  /** Whether this pointer equals the other one or points into its value. */
  public boolean isWithin(JsonPointer outer) {
    return size >= outer.size && prefix(outer.size).equals(outer);
  }

  /** The value in a document; empty if the document does not contain it. */
  public Optional<Json> resolve(Json document) {
    Optional<Json> value = Optional.of(document);
    for (String next : tokens()) {
      value = value.flatMap(holder -> member(holder, next));
    }
    return value;
  }

  private static Optional<Json> member(Json holder, String token) {
    if (holder instanceof JsonArray array) {
      OptionalInt index = index(token);
      return index.isPresent() && index.getAsInt() < array.size()
          ? Optional.of(array.items().get(index.getAsInt()))
          : Optional.empty();
    }
    return holder instanceof JsonObject object ? object.get(token) : Optional.empty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JsonPointer that && hash == that.hash && hasTokensOf(that);
  }

  private boolean hasTokensOf(JsonPointer that) {
    JsonPointer one = this;
    JsonPointer other = that;
    // Pointers of one document often share their starts.
    while (one != other) {
      if (one.size != other.size || !one.token.equals(other.token)) {
        return false;
      }
      one = one.parent;
      other = other.parent;
    }
    return true;
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** The string notation of RFC 6901. */
  @Override
  public String toString() {
    return tokens().stream()
        .map(token -> "/" + token.replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining());
  }
}
