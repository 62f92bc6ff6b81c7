package io.panelwright.cli;

import io.panelwright.peaktrade.exporter.Environment;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

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
    var console = new Console(Path.of(""), System.in, out, err, Terminal.current());
    int code = runProcess(console, arguments);
    // Maven's exec:java runs this in Maven's own process: let that end by itself when all is well.
    if (code != 0) {
      System.exit(code);
    }
  }

  private static int runProcess(Console console, String... arguments) {
    try {
      FileNames.checkProcess(arguments);
    } catch (CannotRunException e) {
      int code = console.failed(e);
      console.err().flush();
      return code;
    }
    return run(console, arguments);
  }

  /**
   * Runs one command that reads no standard input.
   *
   * @param directory the project, against which relative paths are resolved
   * @return the exit code
   */
  public static int run(Path directory, PrintWriter out, PrintWriter err, String... arguments) {
    return run(
        new Console(directory, InputStream.nullInputStream(), out, err, Terminal.NONE), arguments);
  }

  /** Runs one command. */
  static int run(Console console, String... arguments) {
    CommandLine command = new CommandLine(new Panelwright());
    command.addSubcommand(new RenderCommand(console));
    command.addSubcommand(new CheckCommand(console));
    command.addSubcommand(new ImportCommand(console));
    command.addSubcommand(new DiffCommand(console));
    command.addSubcommand(new LintCommand(console));
    command.addSubcommand(new ListCommand(console));
    command.addSubcommand(new WhyCommand(console));
    command.addSubcommand(new SanityCommand(console));
    command.addSubcommand(new DoctorCommand(console));
    command.addSubcommand(new SchemaCommand(console));
    command.addSubcommand(ExporterCommand.with(console, Environment.ofThisProcess()));
    command.addSubcommand(StackCommand.with(console));
    command.addSubcommand(new GenerateCompletion());
    command.addSubcommand(new HelpCommand());
    command.setOut(console.out());
    command.setErr(console.err());
    command.setUsageHelpAutoWidth(false);
    command.setParameterExceptionHandler((wrong, line) -> wrongUsage(console, wrong));
    command.setExecutionExceptionHandler((failure, line, parsed) -> console.failed(failure));
    int code = execute(console, command, arguments);
    console.err().flush();
    if (console.out().checkError() && code == ExitCode.CLEAN) {
      console.err().println("panelwright: standard output cannot be written");
      console.err().flush();
      return ExitCode.COULD_NOT_RUN;
    }
    return code;
  }

  /** A screen of help would push the message off the screen. */
  private static int wrongUsage(Console console, ParameterException wrong) {
    console.err().println("panelwright: " + wrong.getMessage());
    UnmatchedArgumentException.printSuggestions(wrong, console.err());
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    console.err().println("→ " + command + " --help");
    return ExitCode.WRONG_USAGE;
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
