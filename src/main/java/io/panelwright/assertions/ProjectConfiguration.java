package io.panelwright.assertions;

import io.panelwright.document.DecodedText;
import io.panelwright.file.FileFailure;
import io.panelwright.file.RegularFile;
import io.panelwright.lint.LintConfiguration;
import io.panelwright.text.SecretRedactor;
import io.panelwright.yaml.ConfigurationYaml;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The configuration of lint rules for tests.
 *
 * @param rules the valid part of the configuration
 * @param errors the report of errors in the file, without secrets; such a file is not applied
 */
record ProjectConfiguration(LintConfiguration rules, Optional<String> errors) {

  static final String FILE = ".panelwright.yaml";

  /** More than {@link ConfigurationYaml} reads, so that it can report the size. */
  private static final int MAX_BYTES = 4 << 20;

  static ProjectConfiguration of(LintConfiguration rules) {
    return new ProjectConfiguration(rules, Optional.empty());
  }

  /**
   * The {@code .panelwright.yaml} of a folder, or of the nearest folder above it in the same
   * repository; the default rules without such a file.
   */
  static ProjectConfiguration find(Path folder) {
    return ProjectFolder.find(folder, FILE)
        .map(project -> read(project.resolve(FILE)))
        .orElseGet(() -> of(LintConfiguration.DEFAULT));
  }

  private static ProjectConfiguration read(Path file) {
    try {
      return RegularFile.read(file, MAX_BYTES)
          .map(ProjectConfiguration::read)
          .orElseGet(() -> of(LintConfiguration.DEFAULT));
    } catch (IOException e) {
      return withErrors(
          "%s cannot be read: %s\n  → make it readable, or call withRules(LintConfiguration.DEFAULT)"
              .formatted(FILE, FileFailure.reason(e)));
    }
  }

  private static ProjectConfiguration read(byte[] bytes) {
    DecodedText decoded = DecodedText.decodeUtf8(FILE, bytes);
    if (decoded.text().isEmpty()) {
      return withErrors(DashboardAssert.report(decoded.findings()));
    }
    ConfigurationYaml.Result result = ConfigurationYaml.read(FILE, decoded.text().get());
    if (result.findings().isEmpty()) {
      return of(result.configuration());
    }
    SecretRedactor redactor = SecretRedactor.NONE;
    for (String secret : result.secrets()) {
      redactor = redactor.with(secret);
    }
    return withErrors(redactor.redact(DashboardAssert.report(result.findings())));
  }

  private static ProjectConfiguration withErrors(String errors) {
    return new ProjectConfiguration(LintConfiguration.DEFAULT, Optional.of(errors));
  }
}
