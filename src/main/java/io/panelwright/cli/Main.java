package io.panelwright.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/** The program {@code panelwright}. */
public final class Main {

  /** Options of the program itself. */
  private static final List<String> ABOUT = List.of("-h", "--help", "-V", "--version");

  private Main() {}

  /** Runs one command and ends with its exit code. */
  public static void main(String[] arguments) {
    // UTF-8 whatever the locale: titles have letters that the C locale lacks.
    PrintWriter out = writer(FileDescriptor.out);
    PrintWriter err = writer(FileDescriptor.err);
    int code = run(Path.of(""), out, err, arguments);
    // Maven's exec:java runs this in Maven's own process: let that end by itself when all is well.
    if (code != 0) {
      System.exit(code);
    }
  }

  /**
   * Runs one command.
   *
   * @param directory the project, against which relative paths are resolved
   * @return the exit code
   */
  public static int run(Path directory, PrintWriter out, PrintWriter err, String... arguments) {
    var console = new Console(directory, out, err);
    CommandLine command = new CommandLine(new Panelwright());
    command.addSubcommand(new RenderCommand(console));
    command.addSubcommand(new CheckCommand(console));
    command.addSubcommand(new ListCommand(console));
    command.addSubcommand(new WhyCommand(console));
    command.addSubcommand(new SchemaCommand(console));
    command.addSubcommand(new GenerateCompletion());
    command.addSubcommand(new HelpCommand());
    command.setOut(out);
    command.setErr(err);
    command.setUsageHelpAutoWidth(false);
    command.setExecutionExceptionHandler((failure, line, parsed) -> console.failed(failure));
    int code = execute(console, command, arguments);
    err.flush();
    if (out.checkError() && code == ExitCode.CLEAN) {
      err.println("panelwright: standard output cannot be written");
      err.flush();
      return ExitCode.COULD_NOT_RUN;
    }
    return code;
  }

  private static int execute(Console console, CommandLine command, String... arguments) {
    try {
      return command.execute(withCommand(arguments));
    } catch (OutOfMemoryError e) {
      return console.failed(
          new CannotRunException("out of memory; give more with JAVA_TOOL_OPTIONS=-Xmx2g", e));
    }
  }

  /** Options without a command are those of {@code render}. */
  private static String[] withCommand(String... arguments) {
    boolean named = arguments.length > 0 && !arguments[0].startsWith("-");
    if (named || arguments.length > 0 && ABOUT.contains(arguments[0])) {
      return arguments;
    }
    return Stream.concat(Stream.of("render"), Arrays.stream(arguments)).toArray(String[]::new);
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
  }
}
