package io.panelwright;

import io.panelwright.cli.BundleClassPath;
import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.Console;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.FileNames;
import io.panelwright.cli.GlobalOptions;
import io.panelwright.cli.Terminal;
import io.panelwright.cli.WrongUsageException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The program {@code panelwright}. */
public final class Main {

  /** Options of the program itself. */
  private static final List<String> ROOT_OPTIONS = List.of("-h", "--help", "-V", "--version");

  private Main() {}

  /** Runs one command and exits with its exit code. */
  public static void main(String[] arguments) {
    // UTF-8 in every locale: titles contain letters that the C locale lacks.
    PrintWriter out = writer(FileDescriptor.out);
    PrintWriter err = writer(FileDescriptor.err);
    int code = run(out, err, arguments);
    // exec:java runs this method in Maven's own process, which must go on after a success.
    if (code != 0) {
      System.exit(code);
    }
  }

  private static int run(PrintWriter out, PrintWriter err, String... arguments) {
    try {
      var console = new Console(Path.of(""), System.in, out, err, Terminal.current());
      return runProcess(console, arguments);
    } catch (NoClassDefFoundError e) {
      if (!String.valueOf(e.getMessage()).startsWith("picocli/")) {
        throw e;
      }
      err.println(
          "panelwright: the command line needs picocli, which is not on the class path;"
              + " add info.picocli:picocli to the dependencies, or run panelwright.jar");
      err.flush();
      return ExitCode.COULD_NOT_RUN;
    }
  }

  private static int runProcess(Console console, String... arguments) {
    try {
      FileNames.checkProcess(arguments);
    } catch (CannotRunException e) {
      int code = console.printFailure(e);
      console.err().flush();
      return code;
    }
    return run(console, arguments);
  }

  /**
   * Runs one command without standard input.
   *
   * @param directory the project folder; relative paths are resolved against it
   * @return the exit code
   */
  public static int run(Path directory, PrintWriter out, PrintWriter err, String... arguments) {
    return run(
        new Console(directory, InputStream.nullInputStream(), out, err, Terminal.NONE), arguments);
  }

  /** Runs one command; returns its exit code. */
  public static int run(Console console, String... arguments) {
    int code = execute(console, List.of(arguments));
    console.err().flush();
    if (console.out().checkError() && code == ExitCode.CLEAN) {
      console.err().println("panelwright: standard output cannot be written");
      console.err().flush();
      return ExitCode.COULD_NOT_RUN;
    }
    return code;
  }

  /** The context class loader is where service loaders find the classes of teams. */
  private static int execute(Console console, List<String> arguments) {
    try {
      GlobalOptions options = GlobalOptions.parse(arguments);
      return execute(options.apply(console), options);
    } catch (WrongUsageException | CannotRunException e) {
      return console.printFailure(e);
    } catch (OutOfMemoryError e) {
      return console.printFailure(
          new CannotRunException("out of memory; allow more by JAVA_TOOL_OPTIONS=-Xmx2g", e));
    }
  }

  private static int execute(Console console, GlobalOptions options) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (BundleClassPath classPath = BundleClassPath.open(console, options)) {
      thread.setContextClassLoader(classPath.loader());
      return new CommandTree(console, options.repeated(), classPath.findings())
          .execute(withCommand(options.arguments()));
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Inserts {@code render} if the arguments name no command. */
  private static List<String> withCommand(List<String> arguments) {
    boolean named = !arguments.isEmpty() && !arguments.get(0).startsWith("-");
    if (named || !arguments.isEmpty() && ROOT_OPTIONS.contains(arguments.get(0))) {
      return arguments;
    }
    return Stream.concat(Stream.of("render"), arguments.stream()).toList();
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
  }
}
