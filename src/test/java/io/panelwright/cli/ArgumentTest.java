package io.panelwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;

/** Values of options and parameters before and after a command line is parsed. */
class ArgumentTest {

  private final Argument<Boolean> fix = Argument.flag("--fix", "Fixes.");

  private final Argument<Optional<Integer>> port =
      Argument.option("--port").paramLabel("PORT").optional(Integer.class);

  private final Argument<Path> out =
      Argument.option("-o", "--out").withDefault(Path.class, Path.of("dashboards"));

  private final Argument<Duration> timeout =
      Argument.option("--timeout")
          .converter(new ServerOptions.DurationConverter())
          .withDefault(Duration.class, Duration.ofSeconds(10), "10s");

  private final Argument<Optional<String>> watch =
      Argument.option("--watch").fallbackValue("10s").optional(String.class);

  private final Argument<List<String>> names =
      Argument.option("--name").split(",").list(String.class);

  private final Argument<Map<String, String>> labels = Argument.option("--label").map();

  private final Argument<List<Path>> files =
      Argument.positionals(Path.class, "FILE", "0..*", "Files.");

  private final List<Argument<?>> all =
      List.of(fix, port, out, timeout, watch, names, labels, files);

  private void parse(String... arguments) {
    CommandSpec spec = CommandSpec.create();
    all.forEach(argument -> argument.addTo(spec));
    new CommandLine(spec).parseArgs(arguments);
  }

  private List<Object> values() {
    List<Object> values = new ArrayList<>();
    all.forEach(argument -> values.add(argument.value()));
    return values;
  }

  @Test
  void theValuesOfARunWithoutArgumentsAreThoseBeforeIt() {
    List<Object> before = values();
    parse();

    assertThat(values())
        .isEqualTo(before)
        .containsExactly(
            false,
            Optional.empty(),
            Path.of("dashboards"),
            Duration.ofSeconds(10),
            Optional.empty(),
            List.of(),
            Map.of(),
            List.of());
  }

  @Test
  void eachArgumentHasTheValueOfTheUser() {
    parse(
        "--fix",
        "--port",
        "0",
        "-o",
        "x",
        "a.json",
        "--timeout=2m",
        "--name",
        "a,b",
        "--name=c",
        "--label",
        "team=shop",
        "b.json",
        "--label=zone=eu",
        "--watch");

    assertThat(values())
        .containsExactly(
            true,
            Optional.of(0),
            Path.of("x"),
            Duration.ofMinutes(2),
            Optional.of("10s"),
            List.of("a", "b", "c"),
            Map.of("team", "shop", "zone", "eu"),
            List.of(Path.of("a.json"), Path.of("b.json")));
  }

  @Test
  void aRequiredArgumentCannotBeOmitted() {
    CommandSpec spec = CommandSpec.create();
    Argument.option("--to").paramLabel("FORM").required(String.class).addTo(spec);
    Argument.positional(Path.class, "DIR", "A folder.").addTo(spec);
    Argument.positionals(Path.class, "FILE", "1..*", "Files.").addTo(spec);
    var line = new CommandLine(spec);

    assertThatThrownBy(line::parseArgs)
        .isInstanceOf(MissingParameterException.class)
        .hasMessage("Missing required options and parameters: '--to=FORM', 'DIR', 'FILE'");
  }

  @Test
  void aParameterThatCanBeOmittedIsEmpty() {
    CommandSpec spec = CommandSpec.create();
    Argument<Optional<Path>> path = Argument.optionalPositional(Path.class, "PATH", "A folder.");
    path.addTo(spec);
    var line = new CommandLine(spec);

    line.parseArgs();
    assertThat(path.value()).isEmpty();
    line.parseArgs("x");
    assertThat(path.value()).contains(Path.of("x"));
  }

  @Test
  void aFailureNamesTheCommandThatHasTheArgument() {
    CommandSpec spec = CommandSpec.create().name("push");
    fix.addTo(spec);
    var line = new CommandLine(spec);

    assertThat(fix.command()).isSameAs(spec);
    assertThat(fix.usage("remove --fix"))
        .hasMessage("remove --fix")
        .satisfies(failure -> assertThat(failure.getCommandLine()).isSameAs(line));
  }
}
