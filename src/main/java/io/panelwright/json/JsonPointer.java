package io.panelwright.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A JSON pointer (RFC 6901), such as {@code /panels/3/title}.
 *
 * @param tokens unescaped keys and array indices from the root; empty for the root itself
 */
public record JsonPointer(List<String> tokens) {

  /** The pointer to the whole document. */
  public static final JsonPointer ROOT = new JsonPointer(List.of());

  /** An array index as RFC 6901 defines it, up to 999,999,999. */
  private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");

  public JsonPointer {
    tokens = List.copyOf(tokens);
  }

  /** A pointer with these unescaped keys and array indices. */
  public static JsonPointer of(String... tokens) {
    return new JsonPointer(Arrays.asList(tokens));
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
    return new JsonPointer(
        Arrays.stream(text.substring(1).split("/", -1))
            .map(token -> token.replace("~1", "/").replace("~0", "~"))
            .toList());
  }

  /** Whether this is the pointer to the whole document. */
  public boolean isRoot() {
    return tokens.isEmpty();
  }

  /** The number of tokens. */
  public int size() {
    return tokens.size();
  }

  /**
   * The token at a position, counted from 0.
   *
   * @throws IndexOutOfBoundsException if the pointer has fewer tokens
   */
  public String token(int position) {
    return tokens.get(position);
  }

  /** The token at a position as an array index; empty if it is absent or not an index. */
  public OptionalInt index(int position) {
    return position < tokens.size() ? index(tokens.get(position)) : OptionalInt.empty();
  }

  private static OptionalInt index(String token) {
    return INDEX.matcher(token).matches()
        ? OptionalInt.of(Integer.parseInt(token))
        : OptionalInt.empty();
  }

  /** The last token; empty for the root. */
  public Optional<String> last() {
    return isRoot() ? Optional.empty() : Optional.of(tokens.get(tokens.size() - 1));
  }

  /** The pointer to the enclosing object or array; empty for the root. */
  public Optional<JsonPointer> parent() {
    return isRoot() ? Optional.empty() : Optional.of(prefix(tokens.size() - 1));
  }

  /** The pointers to all enclosing values, from the root to the parent; empty for the root. */
  public List<JsonPointer> ancestors() {
    return IntStream.range(0, tokens.size()).mapToObj(this::prefix).toList();
  }

  /** The pointer to the member with this key. */
  public JsonPointer child(String key) {
    List<String> longer = new ArrayList<>(tokens.size() + 1);
    longer.addAll(tokens);
    longer.add(key);
    return new JsonPointer(longer);
  }

  /** The pointer to the array item with this index, counted from 0. */
  public JsonPointer child(int index) {
    return child(String.valueOf(index));
  }

  /** This pointer followed by the tokens of a pointer that is relative to it. */
  public JsonPointer append(JsonPointer relative) {
    List<String> longer = new ArrayList<>(tokens);
    longer.addAll(relative.tokens);
    return new JsonPointer(longer);
  }

  /**
   * The pointer with the first tokens only.
   *
   * @throws IndexOutOfBoundsException if the pointer has fewer tokens
   */
  public JsonPointer prefix(int size) {
    return new JsonPointer(tokens.subList(0, size));
  }

  /**
   * The pointer without its first tokens.
   *
   * @throws IndexOutOfBoundsException if the pointer has fewer tokens
   */
  public JsonPointer suffix(int from) {
    return new JsonPointer(tokens.subList(from, tokens.size()));
  }

  /** Whether this pointer equals the other one or points into its value. */
  public boolean isWithin(JsonPointer outer) {
    return size() >= outer.size() && tokens.subList(0, outer.size()).equals(outer.tokens);
  }

  /** The value in a document; empty if the document does not contain it. */
  public Optional<Json> resolve(Json document) {
    Optional<Json> value = Optional.of(document);
    for (String token : tokens) {
      value = value.flatMap(parent -> member(parent, token));
    }
    return value;
  }

  private static Optional<Json> member(Json parent, String token) {
    if (parent instanceof JsonArray array) {
      OptionalInt index = index(token);
      return index.isPresent() && index.getAsInt() < array.size()
          ? Optional.of(array.items().get(index.getAsInt()))
          : Optional.empty();
    }
    return parent instanceof JsonObject object ? object.get(token) : Optional.empty();
  }

  /** The string notation of RFC 6901. */
  @Override
  public String toString() {
    return tokens.stream()
        .map(token -> "/" + token.replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining());
  }
}
