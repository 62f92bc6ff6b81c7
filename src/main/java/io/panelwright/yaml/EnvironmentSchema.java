package io.panelwright.yaml;

import static io.panelwright.yaml.schema.PropertySchema.optional;
import static io.panelwright.yaml.schema.PropertySchema.required;

import io.panelwright.yaml.schema.FieldSchema;
import io.panelwright.yaml.schema.ObjectSchema;
import io.panelwright.yaml.schema.PropertySchema;
import io.panelwright.yaml.schema.Schema;
import io.panelwright.yaml.schema.Schema.Anything;
import io.panelwright.yaml.schema.Schema.Choice;
import io.panelwright.yaml.schema.Schema.Either;
import io.panelwright.yaml.schema.Schema.Enumeration;
import io.panelwright.yaml.schema.Schema.MapOf;
import io.panelwright.yaml.schema.Schema.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The schema of {@code project:} and {@code environments:} in {@code .panelwright.yaml}. */
final class EnvironmentSchema {

  static final String NAME_PATTERN = "^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$";

  static final String NAME_EXPECTATION = "letters, digits, -, _ and ., at most 63";

  private static final Text URL =
      new Text(
          "a URL such as https://grafana.example.com",
          "^https?://[^\\s/?#@\\\\]+(/[^\\s?#]*)?$",
          "url-invalid");

  private static final Text UID =
      new Text(
          "a uid of 1 to 40 letters, digits, _ and -",
          "^[A-Za-z0-9_-]{1,40}$",
          "datasource-uid-invalid");

  private static final Choice FOLDER =
      choice(
          "folder",
          required("uid", Text.NON_BLANK, "The uid of the folder."),
          required("title", Text.NON_BLANK, "Its title, or a path such as Trading/Live."));

  /** A place of a secret. */
  static final Choice SECRET =
      choice(
          "secret",
          required(
              "env",
              new Text(
                  "the name of an environment variable",
                  "^[A-Za-z_][A-Za-z0-9_]*$",
                  "variable-name-invalid"),
              "An environment variable."),
          required("file", Text.NON_BLANK, "A file, from the project's folder."));

  private static final Schema DATASOURCES =
      new MapOf(
          "the uid of a datasource with its uid there, such as prom-local: prom-production",
          new Either(
              UID,
              ObjectSchema.of(
                  "a datasource",
                  required("uid", UID, "In the environment."),
                  optional("name", Text.NON_BLANK, "Its name there, if it is not the uid."),
                  optional("url", URL, "Of the Prometheus server behind it."))));

  private static final ObjectSchema ENVIRONMENT =
      ObjectSchema.of(
          "an environment",
          optional("grafana", URL, "The URL of Grafana."),
          optional("api", Enumeration.of("API", List.of("classic", "v1", "v2")), "For saves."),
          optional("folder", new Either(Text.NON_BLANK, FOLDER), "Of the dashboards."),
          optional("token", new Anything(false), "Of a service account."),
          optional("user", new Anything(false), "For basic authentication."),
          optional("password", new Anything(false), "For basic authentication."),
          optional("datasources", DATASOURCES, "Uids that differ."),
          optional(
              "variables",
              new MapOf("the name of a variable with its default", new Anything(false)),
              "Defaults that differ."),
          optional(
              "thresholds",
              new MapOf(
                  "the key of a panel with its thresholds, as in panels.yaml",
                  FieldSchema.thresholds()),
              "Thresholds that differ."));

  static final PropertySchema PROJECT =
      optional(
          "project",
          new Text("a name of " + NAME_EXPECTATION, NAME_PATTERN, "name-invalid"),
          "The name of the project in the history of dashboards.");

  static final PropertySchema ENVIRONMENTS =
      optional(
          "environments",
          new MapOf("the name of an environment with its settings", ENVIRONMENT),
          "The Grafana servers, and what differs there.");

  private EnvironmentSchema() {}

  private static Choice choice(String noun, PropertySchema... alternatives) {
    Map<String, Schema> cases = new LinkedHashMap<>();
    for (PropertySchema alternative : alternatives) {
      cases.put(alternative.name(), ObjectSchema.of("the " + noun, alternative));
    }
    return new Choice(noun, "key", false, cases);
  }
}
