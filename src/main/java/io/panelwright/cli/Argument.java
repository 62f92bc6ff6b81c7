package io.panelwright.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/**
 * An option or positional parameter of a command, with its value in this run.
 *
 * @param <T> the type of the value
 */
public final class Argument<T> implements CommandArguments {

  private final ArgSpec spec;
  private final boolean isOptional;

  private Argument(ArgSpec spec, boolean isOptional) {
    this.spec = spec;
    this.isOptional = isOptional;
    spec.setValue(spec.initialValue());
  }

  /** An argument that has a value in every run: the user's, otherwise the initial value. */
  static <T> Argument<T> of(ArgSpec spec) {
    return new Argument<>(spec, false);
  }

  /** An argument whose value is empty if the user named none. */
  static <T> Argument<Optional<T>> ofOptional(ArgSpec spec) {
    return new Argument<>(spec, true);
  }

  /** Begins an option with a value. */
  public static OptionBuilder option(String... names) {
    return new OptionBuilder(names);
  }

  /** An option without a value: false if the user does not name it. */
  public static Argument<Boolean> flag(String name, String description) {
    return of(
        OptionSpec.builder(name)
            .type(boolean.class)
            .initialValue(false)
            .description(description)
            .build());
  }

  /** A required parameter. */
  public static <T> Argument<T> positional(Class<T> type, String label, String description) {
    return of(positional(label, "1", description).type(type).required(true).build());
  }

  /** A parameter that the user can omit. */
  public static <T> Argument<Optional<T>> optionalPositional(
      Class<T> type, String label, String description) {
    return ofOptional(positional(label, "0..1", description).type(type).build());
  }

  /**
   * Parameters of one kind.
   *
   * @param arity their number, such as {@code 1..*}
   */
  public static <T> Argument<List<T>> positionals(
      Class<T> type, String label, String arity, String description) {
    PositionalParamSpec.Builder spec = positional(label, arity, description);
    return of(
        spec.type(List.class)
            .auxiliaryTypes(type)
            .initialValue(List.of())
            .required(spec.arity().min() > 0)
            .build());
  }

  private static PositionalParamSpec.Builder positional(
      String label, String arity, String description) {
    return PositionalParamSpec.builder().paramLabel(label).arity(arity).description(description);
  }

  /** The value; before the arguments of a run are parsed, the value of a run without arguments. */
  @SuppressWarnings("unchecked") // The factories create arguments with a specification of T.
  public T value() {
    Object value = spec.getValue();
    return (T) (isOptional ? Optional.ofNullable(value) : value);
  }

  /** The command that has this argument. */
  public CommandSpec command() {
    return spec.command();
  }

  /** A failure for a wrong use of the command that has this argument. */
  public ParameterException usage(String message) {
    return new ParameterException(command().commandLine(), message);
  }

  /** The same with the exception that has found it. */
  public ParameterException usage(String message, Throwable cause) {
    return new ParameterException(command().commandLine(), message, cause);
  }

  @Override
  public void addTo(CommandSpec command) {
    command.add(spec);
  }
}
