package io.panelwright.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;

/** The program {@code panelwright}. */
public final class Main {

  private Main() {}

  /** Runs one command and ends with its exit code. */
  public static void main(String[] arguments) {
    // UTF-8 whatever the locale: titles have letters that the C locale lacks.
    PrintWriter out = writer(FileDescriptor.out);
    PrintWriter err = writer(FileDescriptor.err);
    int code = run(Path.of(""), out, err, arguments);
    out.flush();
    err.flush();
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
    command.addSubcommand(new SchemaCommand(console));
    command.addSubcommand(new GenerateCompletion());
    command.setOut(out);
    command.setErr(err);
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setUsageHelpAutoWidth(false);
    command.setExecutionExceptionHandler((failure, line, parsed) -> console.failed(failure));
    int code = command.execute(arguments.length == 0 ? new String[] {"render"} : arguments);
    out.flush();
    err.flush();
    return code;
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
  }
}
