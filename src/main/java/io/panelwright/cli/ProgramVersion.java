package io.panelwright.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this program, from the build. */
public final class ProgramVersion {

  private static final String RESOURCE = "version.properties";

  private ProgramVersion() {}

  /** The line that {@code --version} prints. */
  public static String text() {
    return "panelwright " + number();
  }

  /** The number alone. */
  public static String number() {
    var properties = new Properties();
    try (InputStream in = ProgramVersion.class.getResourceAsStream(RESOURCE)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
    return properties.getProperty("version");
  }
}
