package io.panelwright.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.panelwright.testing.Golden;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code make golden} writes {@code docs/panels.schema.json}. */
class SchemaTest {

  private static final Path FILE = Path.of("docs/panels.schema.json");

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(PanelsYaml.schemaText());

  @Tag(Golden.TAG)
  @Test
  void theSchemaFileIsUpToDate() throws IOException {
    Golden.assertFile(FILE, PanelsYaml.schemaText());
  }

  @Test
  void theSchemaAcceptsAValidFile() {
    assertThat(SCHEMA.validate(YamlFixture.resource("good.yaml"), InputFormat.YAML)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stat: A",
        "stat: A\nunit: zz\nquery: up",
        "stat: A\nunit: s\nquery: up\nwidht: 3",
        "stat: A\nunit: s\nquery: up\nwidth: 25",
        "stat: A\nunit: s\nquery: up\noptions: { graphMode: aera }",
        "stat: A\nunit: s\nquery: up\noptions: { reduceOptions: { calcs: [maxx] } }",
        "stat: A\nunit: s\nquery: up\nthresholds: { base: green, steps: [ { from: x, color: red } ] }",
        "stat: A\nunit: s\nquery: up\noverrides: [ { matcher: byNam, properties: { unit: s } } ]",
        "stat: A\nunit: s\nquery: up\ntransformations: [ { id: organise } ]",
        "stat: A\nunit: s\nquery: up\ntext: B",
        "timeserie: A\nunit: s\nquery: up",
        "text: A\ncontent: b\nquery: up"
      })
  void theSchemaRejectsWhatTheReaderRejects(String panel) {
    String text = YamlFixture.panel(panel);
    assertThat(SCHEMA.validate(text, InputFormat.YAML)).isNotEmpty();
    assertThat(YamlFixture.apply(text).findings()).isNotEmpty();
  }
}
