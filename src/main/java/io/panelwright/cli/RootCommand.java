package io.panelwright.cli;

import java.util.List;
import java.util.function.Consumer;

/** The root of all commands. */
public final class RootCommand extends BaseCommand {

  private final List<String> globalArguments;
  private final Consumer<String> loader;

  /**
   * @param globalArguments the options of this run that every command accepts, for suggestions
   * @param loader adds the command of a name, if this run has not created it
   */
  public RootCommand(List<String> globalArguments, Consumer<String> loader) {
    super(
        "panelwright", "Dashboards as code for Grafana.", "", "Without a command it runs render.");
    this.globalArguments = List.copyOf(globalArguments);
    this.loader = loader;
    footer(
        "",
        "Before or after every command:",
        "  --class-path=PATHS  Jars and folders with dashboards, commands and rules,",
        "                      instead of classpath: in .panelwright.yaml.",
        "  --color=WHEN        Colors in results: auto, always, never (default: auto: on",
        "                      a terminal, unless NO_COLOR is set).",
        "",
        "Exit codes: 0 clean, 1 findings or drift, 2 wrong usage, 3 could not run.",
        "Completion: source <(panelwright generate-completion)");
  }

  /** Adds a command that a message mentions, if this run has not created it. */
  void require(String name) {
    loader.accept(name);
  }

  List<String> globalArguments() {
    return globalArguments;
  }
}
