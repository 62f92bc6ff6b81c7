package io.panelwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.panelwright.environment.Environment.CredentialReferences;
import io.panelwright.environment.Environment.CredentialReferences.TokenReference;
import io.panelwright.environment.Environment.CredentialReferences.UserReference;
import io.panelwright.environment.Environment.SecretReference;
import io.panelwright.environment.Environment.SecretReference.InFile;
import io.panelwright.environment.Environment.SecretReference.InVariable;
import io.panelwright.environment.Environment.SecretReference.NotSecret;
import io.panelwright.text.Position;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrafanaCredentialsTest {

  private static final Position AT = new Position(".panelwright.yaml", 4, 12);
  private static final String TOKEN = "glsa_0123456789";
  private static final Map<String, String> VARIABLES =
      Map.of("TOKEN", TOKEN, "EMPTY", " ", "LINES", "glsa_a\nglsa_b");

  @TempDir private Path project;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private Console read(CredentialReferences references) {
    var console =
        new Console(
            project,
            InputStream.nullInputStream(),
            new PrintWriter(out),
            new PrintWriter(err),
            Terminal.NONE);
    new GrafanaCredentials(console, name -> Optional.ofNullable(VARIABLES.get(name)))
        .authentication(references);
    return console;
  }

  private Console read(SecretReference token) {
    return read(new TokenReference(token));
  }

  private InFile file(String text, String permissions) throws IOException {
    Path file = Files.writeString(project.resolve("token"), text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    return new InFile("token", AT);
  }

  @Test
  void aTokenIsInAVariableOrAFileAndNeverPrinted() throws IOException {
    for (SecretReference token :
        new SecretReference[] {new InVariable("TOKEN", AT), file(TOKEN + "\n", "rw-------")}) {
      Console console = read(token);
      console.out().println("the token " + TOKEN);
      console.out().flush();
      assertThat(out.toString()).contains("the token ***").doesNotContain(TOKEN);
      assertThat(err.toString()).isEmpty();
    }
  }

  @Test
  void thePasswordOfAUserIsNeverPrinted() {
    Console console = read(new UserReference(new NotSecret("ci", AT), new InVariable("TOKEN", AT)));
    console.out().println("ci " + TOKEN);
    console.out().flush();
    assertThat(out.toString()).isEqualTo("ci ***" + System.lineSeparator());
  }

  @Test
  void aFileThatAllUsersCanReadIsAWarning() throws IOException {
    read(file(TOKEN, "rw-r--r--"));
    assertThat(err.toString())
        .contains(
            ".panelwright.yaml:4:12: warning: all users of this machine can read token",
            "→ chmod 600 token");
  }

  @Test
  void whatIsMissingIsNamedWithTheLineOfItsReference() throws IOException {
    assertFailure(
        new InVariable("NONE", AT),
        "environment variable NONE: the variable is not set: export it");
    assertFailure(
        new InVariable("EMPTY", AT),
        "environment variable EMPTY: the secret is empty: expected a text");
    assertFailure(
        new InVariable("LINES", AT),
        "environment variable LINES: the secret has a control character at position 7:"
            + " expected one line of text");
    assertFailure(new InFile("nowhere", AT), "nowhere: the file does not exist: create it");
    assertFailure(file("", "rw-------"), "token: the secret is empty: expected a text");
  }

  private void assertFailure(SecretReference token, String message) {
    assertThatThrownBy(() -> read(token))
        .isInstanceOf(CannotRunException.class)
        .hasMessage(".panelwright.yaml:4:12: " + message);
  }

  @Test
  void aFolderIsNoSecret() throws IOException {
    Files.createDirectory(project.resolve("secrets"));
    assertThatThrownBy(() -> read(new InFile("secrets", AT)))
        .isInstanceOf(CannotRunException.class)
        .hasMessageContaining("secrets cannot be read");
  }

  @Test
  void aUserWithAColonIsRejected() {
    assertThatThrownBy(
            () -> read(new UserReference(new NotSecret("a:b", AT), new InVariable("TOKEN", AT))))
        .hasMessageContaining("expected a text without a colon")
        .hasMessageStartingWith(".panelwright.yaml:4:12: ");
  }
}
