package io.panelwright.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The option for values of dashboard variables. */
public final class VariablesOption implements CommandArguments {

  private final Argument<List<String>> variables =
      Argument.option("--var")
          .paramLabel("NAME=VALUE")
          .description(
              "Value of a dashboard variable. Repeat for more variables or several values.")
          .list(String.class);

  @Override
  public void addTo(CommandSpec command) {
    variables.addTo(command);
  }

  /**
   * The values by variable.
   *
   * @throws ParameterException if a value has no name
   */
  public Map<String, List<String>> values() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String variable : variables.value()) {
      int equals = variable.indexOf('=');
      if (equals < 1) {
        throw variables.usage("--var \"" + variable + "\": expected NAME=VALUE");
      }
      values
          .computeIfAbsent(variable.substring(0, equals), name -> new ArrayList<>())
          .add(variable.substring(equals + 1));
    }
    return values;
  }
}
