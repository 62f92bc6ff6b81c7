package io.panelwright.yaml;

import static io.panelwright.testing.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.diagnostic.FindingFormatter;
import io.panelwright.environment.Environment;
import io.panelwright.environment.Environment.CredentialReferences.TokenReference;
import io.panelwright.environment.Environment.CredentialReferences.UserReference;
import io.panelwright.environment.Environment.FolderAddress;
import io.panelwright.environment.Environment.FolderAddress.Kind;
import io.panelwright.environment.Environment.SecretReference.InFile;
import io.panelwright.environment.Environment.SecretReference.InVariable;
import io.panelwright.environment.Environment.SecretReference.NotSecret;
import io.panelwright.environment.EnvironmentValues.MappedDatasource;
import io.panelwright.environment.ProjectEnvironments;
import io.panelwright.testing.Golden;
import io.panelwright.text.Position;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EnvironmentYamlTest {

  private static final String FILE = ".panelwright.yaml";

  private static Position at(int line, int column) {
    return new Position(FILE, line, column);
  }

  private static ProjectEnvironments read(String text) {
    ConfigurationYaml.Result result = ConfigurationYaml.read(FILE, text);
    assertThat(result.findings()).isEmpty();
    return result.environments();
  }

  @Test
  void readsEnvironments() {
    ProjectEnvironments environments =
        read(
            """
            project: shop
            environments:
              production:
                grafana: https://grafana.example.com/team
                api: v2
                folder: { uid: shop }
                token: { env: TOKEN }
                datasources:
                  prom: prom-p
                  bank: { uid: bank-p, name: Bank (live), url: "https://prom.example" }
                variables: { region: eu, hosts: [a, b], rate: 5 }
                thresholds:
                  orders: 5
                  errors: { base: blue, steps: [{ from: 0.01, color: red }], mode: percentage }
              test:
                folder: Shop/Test
                user: ci
                password: { file: secrets/password }
            """);
    assertThat(environments.project()).contains("shop");
    assertThat(environments.byName().keySet()).containsExactly("production", "test");

    Environment production = environments.byName().get("production");
    assertThat(production.position()).isEqualTo(at(3, 3));
    assertThat(production.grafana()).contains("https://grafana.example.com/team");
    assertThat(production.api()).contains("v2");
    assertThat(production.folder()).contains(new FolderAddress(Kind.UID, "shop"));
    assertThat(production.credentials())
        .contains(new TokenReference(new InVariable("TOKEN", at(7, 12))));
    assertThat(production.values().datasources().orElseThrow().byUid().values())
        .containsExactly(
            new MappedDatasource("prom-p", "prom-p", Optional.empty(), at(9, 7)),
            new MappedDatasource(
                "bank-p", "Bank (live)", Optional.of("https://prom.example"), at(10, 7)));
    assertThat(production.values().variables().values())
        .extracting(entry -> entry.value().toString())
        .containsExactly("\"eu\"", "[\"a\",\"b\"]", "\"5\"");
    assertThat(production.values().thresholds().values())
        .extracting(entry -> entry.json().toString())
        .containsExactly(
            "{\"mode\":\"absolute\",\"steps\":[{\"color\":\"green\",\"value\":0},"
                + "{\"color\":\"red\",\"value\":5}]}",
            "{\"mode\":\"percentage\",\"steps\":[{\"color\":\"blue\",\"value\":0},"
                + "{\"color\":\"red\",\"value\":0.01}]}");

    Environment test = environments.byName().get("test");
    assertThat(test.folder()).contains(new FolderAddress(Kind.TITLE_OR_PATH, "Shop/Test"));
    assertThat(test.credentials())
        .contains(
            new UserReference(
                new NotSecret("ci", at(17, 11)), new InFile("secrets/password", at(18, 15))));
    assertThat(test.values().datasources()).isEmpty();
  }

  @Test
  void aFileWithoutEnvironmentsHasNone() {
    assertThat(read("rules:\n  panel-title-missing: off\n")).isEqualTo(ProjectEnvironments.NONE);
    assertThat(read("# nothing\n")).isEqualTo(ProjectEnvironments.NONE);
  }

  /** The values are reported, so that they are not printed with the line of a finding. */
  @Test
  void secretsInTheFileAreErrors() {
    ConfigurationYaml.Result result =
        ConfigurationYaml.read(
            FILE, "environments: {a: {token: glsa_1234}, b: {user: x, password: secret99}}");
    assertThat(result.secrets()).containsExactly("glsa_1234", "secret99");
    assertThat(result.findings())
        .extracting(finding -> finding.code())
        .containsExactly("secret-literal", "secret-literal");
    assertThat(result.findings())
        .allSatisfy(
            finding ->
                assertThat(finding.message() + finding.hint())
                    .doesNotContain("glsa_1234", "secret99"));
  }

  @Test
  void theCredentialsOfAUrlAreSecrets() {
    ConfigurationYaml.Result result =
        ConfigurationYaml.read(
            FILE, "environments: {a: {grafana: \"https://me:hunter22@g.example\"}}");
    assertThat(result.findings()).extracting(f -> f.code()).containsExactly("url-invalid");
    assertThat(result.secrets()).contains("hunter22");
  }

  /** Files, each with a different error; the golden file has all findings of each. */
  @Tag(Golden.TAG)
  @Test
  void theFindingsEqualTheGoldenFile() throws IOException {
    List<String> files =
        List.of(
            "projekt: shop\n",
            "project: a b\n",
            "environments: {}\n",
            "environments:\n  production:\n",
            "environments: [production]\n",
            "environments:\n  a b: {grafana: 'http://x'}\n",
            "environments:\n  a: {grafana: grafana.example.com}\n",
            "environments:\n  a: {grafana: 'https://x/?orgId=1'}\n",
            "environments:\n  a: {grafna: 'https://x'}\n",
            "environments:\n  a: {api: v3}\n",
            "environments:\n  a: {folder: {name: x}}\n",
            "environments:\n  a: {folder: [x]}\n",
            "environments:\n  a: {token: {variable: X}}\n",
            "environments:\n  a: {token: {env: 'a b'}}\n",
            "environments:\n  a: {token: {file: ''}}\n",
            "environments:\n  a: {token: }\n",
            "environments:\n  a: {user: x}\n",
            "environments:\n  a: {password: {env: X}}\n",
            "environments:\n  a: {token: {env: X}, user: y, password: {env: Z}}\n",
            "environments:\n  a: {datasources: {}}\n",
            "environments:\n  a: {datasources: [prom]}\n",
            "environments:\n  a: {datasources: {prom: '${ds}'}}\n",
            "environments:\n  a: {datasources: {prom: {url: 'http://x'}}}\n",
            "environments:\n  a: {datasources: {prom: {uid: x, url: x}}}\n",
            "environments:\n  a: {variables: {x: {y: z}}}\n",
            "environments:\n  a: {variables: {x: }}\n",
            "environments:\n  a: {thresholds: {x: high}}\n",
            "environments:\n  a: {thresholds: {x: {steps: [{from: 1, color: red}]}}}\n",
            "environments:\n  a:\n    thresholds:\n      x: {base: red, steps:"
                + " [{from: 2, color: blue}, {from: 1, color: red}]}\n",
            "environments:\n  a: {api: v1}\n  a: {api: v2}\n");
    String report =
        files.stream()
            .map(
                text ->
                    text
                        + "---8<---\n"
                        + FindingFormatter.format(ConfigurationYaml.read(FILE, text).findings()))
            .collect(Collectors.joining("\n"));
    assertGolden("environment-findings.txt", report);
  }
}
