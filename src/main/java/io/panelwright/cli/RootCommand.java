package io.panelwright.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The root of all commands. */
@Command(
    name = "panelwright",
    description = {"Dashboards as code for Grafana.", "", "Without a command it runs render."},
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.VersionProvider.class,
    footer = {
      "",
      "Before or after every command:",
      "  --class-path=PATHS  Jars and folders with dashboards, commands and rules,",
      "                      instead of classpath: in .panelwright.yaml.",
      "  --color=WHEN        Colors in results: auto, always, never (default: auto: on",
      "                      a terminal, unless NO_COLOR is set).",
      "",
      "Exit codes: 0 clean, 1 findings or drift, 2 wrong usage, 3 could not run.",
      "Completion: source <(panelwright generate-completion)"
    })
public final class RootCommand {

  private final List<String> globalArguments;

  /**
   * @param globalArguments the options of this run that every command accepts, for suggestions
   */
  public RootCommand(List<String> globalArguments) {
    this.globalArguments = List.copyOf(globalArguments);
  }

  List<String> globalArguments() {
    return globalArguments;
  }

  /** The version of this program, from the build. */
  public static final class VersionProvider implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
      var properties = new Properties();
      try (InputStream in = RootCommand.class.getResourceAsStream("version.properties")) {
        properties.load(in);
      }
      return new String[] {"panelwright " + properties.getProperty("version")};
    }
  }
}
