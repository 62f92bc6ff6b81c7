package io.panelwright.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option for values of dashboard variables. */
public final class VariablesOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--var",
      paramLabel = "NAME=VALUE",
      description = "Value of a dashboard variable. Repeat for more variables or several values.")
  private List<String> variables = new ArrayList<>();

  /**
   * The values by variable.
   *
   * @throws ParameterException if a value has no name
   */
  public Map<String, List<String>> values() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String variable : variables) {
      int equals = variable.indexOf('=');
      if (equals < 1) {
        throw new ParameterException(
            spec.commandLine(), "--var \"" + variable + "\": expected NAME=VALUE");
      }
      values
          .computeIfAbsent(variable.substring(0, equals), name -> new ArrayList<>())
          .add(variable.substring(equals + 1));
    }
    return values;
  }
}
