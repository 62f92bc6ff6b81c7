package io.panelwright.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;

/** Builds an option with a value; the last method determines the type of the value. */
public final class OptionBuilder {

  private final OptionSpec.Builder spec;

  OptionBuilder(String... names) {
    spec = OptionSpec.builder(names);
  }

  /** Sets the name of the value in help. */
  public OptionBuilder paramLabel(String label) {
    spec.paramLabel(label);
    return this;
  }

  /** Sets the lines of the description, which may contain picocli's variables. */
  public OptionBuilder description(String... lines) {
    spec.description(lines);
    return this;
  }

  /** Sets how a text becomes a value. */
  public OptionBuilder converter(ITypeConverter<?> converter) {
    spec.converters(converter);
    return this;
  }

  /** Sets the values for help and completion. */
  public OptionBuilder candidates(List<String> values) {
    spec.completionCandidates(values);
    return this;
  }

  /** Allows the option without a value, which is then this one. */
  public OptionBuilder fallbackValue(String text) {
    spec.arity("0..1").fallbackValue(text);
    return this;
  }

  /** Sets the separator of several values in one argument, a regular expression. */
  public OptionBuilder split(String separator) {
    spec.splitRegex(separator);
    return this;
  }

  /** Builds an option that the user must name. */
  public <T> Argument<T> required(Class<T> type) {
    return Argument.of(spec.type(type).required(true).build());
  }

  /** Builds an option without a default. */
  public <T> Argument<Optional<T>> optional(Class<T> type) {
    return Argument.ofOptional(spec.type(type).build());
  }

  /** Builds an option with a default whose text is that of {@link Object#toString}. */
  public <T> Argument<T> withDefault(Class<T> type, T value) {
    return withDefault(type, value, value.toString());
  }

  /**
   * Builds an option with a default.
   *
   * @param text the default as a user writes it
   */
  public <T> Argument<T> withDefault(Class<T> type, T value, String text) {
    return Argument.of(spec.type(type).initialValue(value).defaultValue(text).build());
  }

  /** Builds an option that can be repeated; its values are empty without it. */
  public <T> Argument<List<T>> list(Class<T> type) {
    return Argument.of(spec.type(List.class).auxiliaryTypes(type).initialValue(List.of()).build());
  }

  /** Builds an option of the form {@code KEY=VALUE} that can be repeated. */
  public Argument<Map<String, String>> map() {
    return Argument.of(
        spec.type(Map.class)
            .auxiliaryTypes(String.class, String.class)
            .initialValue(Map.of())
            .build());
  }
}
