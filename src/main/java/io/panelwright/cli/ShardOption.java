package io.panelwright.cli;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.TypeConversionException;

/** The option {@code --shard}. */
public final class ShardOption implements CommandArguments {

  private final Argument<Optional<Shard>> shard =
      Argument.option("--shard")
          .paramLabel("K/N")
          .converter(new ShardConverter())
          .description(
              "Part K of N: only every Nth dashboard, by a hash of its uid or file name. N runs,"
                  + " such as on N machines, are all dashboards.")
          .optional(Shard.class);

  @Override
  public void addTo(CommandSpec command) {
    shard.addTo(command);
  }

  public Shard shard() {
    return shard.value().orElse(Shard.WHOLE);
  }

  /** Converts {@code 2/5}. */
  static final class ShardConverter implements ITypeConverter<Shard> {

    private static final Pattern PART = Pattern.compile("([0-9]{1,4})/([0-9]{1,4})");

    @Override
    public Shard convert(String text) {
      Matcher part = PART.matcher(text);
      int index = part.matches() ? Integer.parseInt(part.group(1)) : 0;
      int count = part.matches() ? Integer.parseInt(part.group(2)) : 0;
      if (index < 1 || index > count) {
        throw new TypeConversionException(
            "\"" + text + "\" is not a part, such as 1/4 to 4/4 for four machines");
      }
      return new Shard(index, count);
    }
  }
}
