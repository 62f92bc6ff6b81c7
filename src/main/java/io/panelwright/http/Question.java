package io.panelwright.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a service is asked.
 *
 * @param kind how it is sent
 * @param path below the service's address, starting with a slash
 * @param parameters in the order in which they are sent; names may come more than once
 */
public record Question(Kind kind, String path, List<Parameter> parameters) {

  /** How a question is sent. */
  public enum Kind {
    /** GET: reads, and may be repeated. */
    GET,
    /** POST with a form, or GET where the service takes no POST: reads, and may be repeated. */
    FORM,
    /** POST that changes something: sent once. */
    CHANGE
  }

  /** A parameter of the form or of the URL. */
  public record Parameter(String name, String value) {}

  public Question {
    parameters = List.copyOf(parameters);
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("path \"" + path + "\": expected a slash in front");
    }
  }

  /** Reads what is at a path. */
  public static Question get(String path) {
    return new Question(Kind.GET, path, List.of());
  }

  /** Reads by a form, which may be longer than a URL. */
  public static Question form(String path) {
    return new Question(Kind.FORM, path, List.of());
  }

  /** Changes something, by the path alone. */
  public static Question change(String path) {
    return new Question(Kind.CHANGE, path, List.of());
  }

  /** This question with one more parameter. */
  public Question with(String name, String value) {
    List<Parameter> more = new ArrayList<>(parameters);
    more.add(new Parameter(name, value));
    return new Question(kind, path, more);
  }

  /** This question with one more parameter for each value. */
  public Question with(String name, List<String> values) {
    Question more = this;
    for (String value : values) {
      more = more.with(name, value);
    }
    return more;
  }

  /** A part of a path that may hold any character. */
  public static String segment(String text) {
    return encoded(text).replace("+", "%20");
  }

  boolean isRepeatable() {
    return kind != Kind.CHANGE;
  }

  /** The parameters as a form or as a URL's query; empty without any. */
  String encoded() {
    return parameters.stream()
        .map(parameter -> encoded(parameter.name) + "=" + encoded(parameter.value))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
