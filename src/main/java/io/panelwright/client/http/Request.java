package io.panelwright.client.http;

import io.panelwright.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A request. One that only reads may be retried; one that writes is sent once.
 *
 * @param path the path below the service's URL, with a leading slash
 * @param parameters in the order in which they are sent; names may repeat
 * @param json the body; empty for none
 * @param accept the content types that the response may have
 */
public record Request(
    Kind kind, String path, List<Parameter> parameters, String json, String accept) {

  private static final String JSON = "application/json";

  /** The method, and how the parameters are sent. */
  public enum Kind {
    /** GET with a query string. */
    GET,
    /** POST with a form, which only reads; GET if the service does not accept POST. */
    FORM,
    /** POST with a JSON body. */
    POST,
    /** PUT with a JSON body. */
    PUT,
    /** PATCH with a JSON body. */
    PATCH,
    /** DELETE. */
    DELETE
  }

  /** A parameter of the form or of the query string. */
  public record Parameter(String name, String value) {}

  public Request {
    parameters = List.copyOf(parameters);
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("path \"" + path + "\": expected a leading slash");
    }
  }

  /** A GET request. */
  public static Request get(String path) {
    return new Request(Kind.GET, path, List.of(), "", JSON);
  }

  /** A request with a form, whose parameters may be longer than a URL. */
  public static Request form(String path) {
    return new Request(Kind.FORM, path, List.of(), "", JSON);
  }

  /** A request that writes, with a JSON body. */
  public static Request post(String path, JsonObject body) {
    return new Request(Kind.POST, path, List.of(), body.toString(), JSON);
  }

  /** A request that replaces, with a JSON body. */
  public static Request put(String path, JsonObject body) {
    return new Request(Kind.PUT, path, List.of(), body.toString(), JSON);
  }

  /** A request that changes members, with a JSON body. */
  public static Request patch(String path, JsonObject body) {
    return new Request(Kind.PATCH, path, List.of(), body.toString(), JSON);
  }

  /** A request that deletes. */
  public static Request delete(String path) {
    return new Request(Kind.DELETE, path, List.of(), "", JSON);
  }

  /** This request with other content types of the response than JSON, as in the header. */
  public Request accepting(String contentTypes) {
    return new Request(kind, path, parameters, json, contentTypes);
  }

  /** Whether the request can change the state of the service, so that it must not be repeated. */
  public boolean isWrite() {
    return switch (kind) {
      case GET, FORM -> false;
      case POST, PUT, PATCH, DELETE -> true;
    };
  }

  /** Adds a parameter. */
  public Request with(String name, String value) {
    List<Parameter> extended = new ArrayList<>(parameters);
    extended.add(new Parameter(name, value));
    return new Request(kind, path, extended, json, accept);
  }

  /** Adds a parameter for each value. */
  public Request with(String name, List<String> values) {
    Request extended = this;
    for (String value : values) {
      extended = extended.with(name, value);
    }
    return extended;
  }

  /** Encodes a path segment, which may contain any character. */
  public static String encodeSegment(String text) {
    return encode(text).replace("+", "%20");
  }

  /** Encodes the parameters as a form or query string; empty without parameters. */
  String encodeParameters() {
    return parameters.stream()
        .map(parameter -> encode(parameter.name) + "=" + encode(parameter.value))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
