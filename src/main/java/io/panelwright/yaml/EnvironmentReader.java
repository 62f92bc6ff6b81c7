package io.panelwright.yaml;

import io.panelwright.environment.Environment;
import io.panelwright.environment.Environment.CredentialReferences;
import io.panelwright.environment.Environment.CredentialReferences.TokenReference;
import io.panelwright.environment.Environment.CredentialReferences.UserReference;
import io.panelwright.environment.Environment.FolderAddress;
import io.panelwright.environment.Environment.SecretReference;
import io.panelwright.environment.EnvironmentValues;
import io.panelwright.environment.EnvironmentValues.DatasourceMapping;
import io.panelwright.environment.EnvironmentValues.MappedDatasource;
import io.panelwright.environment.EnvironmentValues.PanelThresholds;
import io.panelwright.environment.EnvironmentValues.VariableDefault;
import io.panelwright.environment.ProjectEnvironments;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.yaml.node.FileFindings;
import io.panelwright.yaml.node.Node;
import io.panelwright.yaml.node.Node.Mapping;
import io.panelwright.yaml.node.Node.Scalar;
import io.panelwright.yaml.node.Node.Sequence;
import io.panelwright.yaml.node.ValueQuoting;
import io.panelwright.yaml.read.FieldReader;
import io.panelwright.yaml.read.ValueReader;
import io.panelwright.yaml.schema.SchemaValidator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the environments of a validated {@code .panelwright.yaml}. */
final class EnvironmentReader {

  private static final Pattern URL_PASSWORD = Pattern.compile("//[^/@:]*:([^@]+)@");

  private final SchemaValidator check;
  private final FileFindings findings;
  private final ValueReader values;
  private final List<String> literals = new ArrayList<>();

  EnvironmentReader(SchemaValidator check, FileFindings findings) {
    this.check = check;
    this.findings = findings;
    this.values = new ValueReader(check);
  }

  /** Secrets that the file has by mistake; they must not be printed. */
  List<String> literals() {
    return literals;
  }

  ProjectEnvironments read(Mapping file) {
    Map<String, Environment> byName = new LinkedHashMap<>();
    for (Node.Entry entry : entries(file, "environments")) {
      String name = entry.key().text();
      if (!name.matches(EnvironmentSchema.NAME_PATTERN)) {
        check.reject(
            "name-invalid",
            entry.key(),
            "an environment's name has "
                + EnvironmentSchema.NAME_EXPECTATION
                + ", found "
                + ValueQuoting.quoteKey(name),
            "choose a name such as production");
      } else if (check.corrected(entry.value()) instanceof Mapping settings) {
        findings.within(name, () -> byName.put(name, environment(entry.key(), settings)));
      }
    }
    return new ProjectEnvironments(values.text(file, "project"), byName);
  }

  /** Adds the password of a URL, with which a finding reports the URL. */
  private void addUrlSecrets(Mapping settings) {
    Stream.concat(
            settings.scalar("grafana").stream(),
            entries(settings, "datasources").stream()
                .map(Node.Entry::value)
                .filter(Mapping.class::isInstance)
                .flatMap(full -> ((Mapping) full).scalar("url").stream()))
        .map(url -> URL_PASSWORD.matcher(url.text()))
        .filter(Matcher::find)
        .forEach(matcher -> literals.add(matcher.group(1)));
  }

  private Environment environment(Scalar name, Mapping settings) {
    addUrlSecrets(settings);
    return new Environment(
        name.text(),
        name.position(),
        values.text(settings, "grafana"),
        values.text(settings, "api"),
        folder(settings),
        credentials(settings),
        new EnvironmentValues(
            settings.entry("datasources").map(entry -> datasources(entry, settings)),
            variables(settings),
            thresholds(settings)));
  }

  private Optional<FolderAddress> folder(Mapping settings) {
    return settings
        .mapping("folder")
        .map(this::mapping)
        .flatMap(
            folder ->
                values
                    .text(folder, "uid")
                    .map(uid -> new FolderAddress(FolderAddress.Kind.UID, uid))
                    .or(() -> values.text(folder, "title").map(EnvironmentReader::titled)))
        .or(() -> values.text(settings, "folder").map(EnvironmentReader::titled));
  }

  private static FolderAddress titled(String text) {
    return new FolderAddress(FolderAddress.Kind.TITLE_OR_PATH, text);
  }

  private Optional<CredentialReferences> credentials(Mapping settings) {
    Optional<SecretReference> token = secret(settings, "token");
    Optional<SecretReference> user = secret(settings, "user");
    Optional<SecretReference> password = secret(settings, "password");
    settings
        .entry(settings.entry("user").isPresent() ? "user" : "password")
        .ifPresent(entry -> requirePair(settings, entry.key()));
    if (user.isPresent() && password.isPresent() && settings.entry("token").isEmpty()) {
      return Optional.of(new UserReference(user.get(), password.get()));
    }
    return token.map(TokenReference::new);
  }

  private void requirePair(Mapping settings, Scalar key) {
    if (settings.entry("token").isPresent()) {
      check.reject(
          "credentials-ambiguous",
          key,
          "an environment has token:, or user: and password:, found both",
          "remove one of them");
    } else if (settings.entry("user").isEmpty() || settings.entry("password").isEmpty()) {
      String other = key.text().equals("user") ? "password" : "user";
      check.reject(
          "yaml-key-missing",
          key,
          key.text() + ": needs " + other + ":, found none",
          "add " + other + ":");
    }
  }

  /** A reference to a secret; the name of a user may be a text. */
  private Optional<SecretReference> secret(Mapping settings, String key) {
    Optional<Node> node = settings.value(key).filter(check::isValid);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (node.get() instanceof Scalar text && text.kind() != Node.Kind.NULL) {
      return literal(key, text);
    }
    check.validate(EnvironmentSchema.SECRET, node.get(), ValueQuoting.quoteKey(key));
    if (!(check.corrected(node.get()) instanceof Mapping reference)) {
      return Optional.empty();
    }
    return values
        .text(reference, "env")
        .<SecretReference>map(name -> new SecretReference.InVariable(name, node.get().position()))
        .or(
            () ->
                values
                    .text(reference, "file")
                    .map(path -> new SecretReference.InFile(path, node.get().position())));
  }

  private Optional<SecretReference> literal(String key, Scalar text) {
    if (key.equals("user")) {
      return Optional.of(new SecretReference.NotSecret(text.text(), text.position()));
    }
    literals.add(text.text());
    check.reject(
        "secret-literal",
        text,
        "the " + key + " is in the file itself: expected a reference to it",
        "write "
            + key
            + ": { env: GRAFANA_TOKEN }, or { file: path }, and replace the "
            + key
            + " in Grafana, since it may have been committed");
    return Optional.empty();
  }

  private DatasourceMapping datasources(Node.Entry entry, Mapping settings) {
    Map<String, MappedDatasource> byUid = new LinkedHashMap<>();
    for (Node.Entry datasource : entries(settings, "datasources")) {
      Node value = check.corrected(datasource.value());
      Optional<String> uid =
          value instanceof Mapping both
              ? values.text(both, "uid")
              : Optional.of(value)
                  .filter(node -> node instanceof Scalar && check.isValid(node))
                  .map(node -> ((Scalar) node).text());
      Optional<Mapping> full =
          Optional.of(value).filter(Mapping.class::isInstance).map(Mapping.class::cast);
      uid.ifPresent(
          there ->
              byUid.put(
                  datasource.key().text(),
                  new MappedDatasource(
                      there,
                      full.flatMap(node -> values.text(node, "name")).orElse(there),
                      full.flatMap(node -> values.text(node, "url")),
                      datasource.key().position())));
    }
    return new DatasourceMapping(byUid, entry.key().position());
  }

  private Map<String, VariableDefault> variables(Mapping settings) {
    Map<String, VariableDefault> variables = new LinkedHashMap<>();
    for (Node.Entry entry : entries(settings, "variables")) {
      String name = entry.key().text();
      if (check.isValid(entry.value())) {
        value(entry)
            .ifPresent(v -> variables.put(name, new VariableDefault(v, entry.key().position())));
      }
    }
    return variables;
  }

  /** A text, or a list of texts; scalars of other types are taken as written. */
  private Optional<Json> value(Node.Entry entry) {
    Node node = entry.value();
    if (isText(node)) {
      return Optional.of(Json.of(((Scalar) node).text()));
    }
    if (node instanceof Sequence list
        && list.items().stream().allMatch(EnvironmentReader::isText)) {
      return Optional.of(
          Json.strings(list.items().stream().map(item -> ((Scalar) item).text()).toList()));
    }
    check.reject(
        "yaml-type-wrong",
        node,
        ValueQuoting.quoteKey(entry.key().text())
            + " takes a text or a list of texts, found "
            + node.describe(),
        "write the value as in the URL of the dashboard");
    return Optional.empty();
  }

  private static boolean isText(Node node) {
    return node instanceof Scalar scalar && scalar.kind() != Node.Kind.NULL;
  }

  private Map<String, PanelThresholds> thresholds(Mapping settings) {
    var fields = new FieldReader(check, findings);
    Map<String, PanelThresholds> thresholds = new LinkedHashMap<>();
    for (Node.Entry entry : entries(settings, "thresholds")) {
      Node node = check.corrected(entry.value());
      if (check.isValid(node) && fields.thresholds(node) instanceof JsonObject json) {
        thresholds.put(entry.key().text(), new PanelThresholds(json, entry.key().position()));
      }
    }
    return thresholds;
  }

  private Mapping mapping(Mapping node) {
    return check.corrected(node) instanceof Mapping corrected ? corrected : node;
  }

  private List<Node.Entry> entries(Mapping parent, String key) {
    return parent.mapping(key).map(this::mapping).map(Mapping::entries).orElse(List.of());
  }
}
