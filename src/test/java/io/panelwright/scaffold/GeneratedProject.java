package io.panelwright.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dsl.DashboardProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The classes of a generated project, compiled in memory without warnings. */
final class GeneratedProject extends ClassLoader {

  private static final List<String> OPTIONS =
      List.of("-Xlint:all", "-Werror", "-proc:none", "-implicit:none");

  private static final String SERVICE =
      "src/main/resources/META-INF/services/io.panelwright.dsl.DashboardProvider";

  private final Map<String, ByteArrayOutputStream> compiled = new HashMap<>();
  private final Project project;

  private GeneratedProject(Project project) {
    super(GeneratedProject.class.getClassLoader());
    this.project = project;
  }

  static GeneratedProject compile(Project project) throws IOException {
    var generated = new GeneratedProject(project);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    var messages = new StringWriter();
    List<JavaFileObject> sources =
        sources(project).stream().<JavaFileObject>map(Source::new).toList();
    try (StandardJavaFileManager standard = compiler.getStandardFileManager(null, null, null);
        JavaFileManager files = generated.new Memory(standard)) {
      boolean isDone = compiler.getTask(messages, files, null, OPTIONS, null, sources).call();
      assertThat(isDone).as("%.4000s", messages).isTrue();
    }
    return generated;
  }

  static List<ProjectFile> sources(Project project) {
    return project.files().stream().filter(file -> file.path().endsWith(".java")).toList();
  }

  static String text(Project project, String path) {
    return project.files().stream()
        .filter(file -> file.path().equals(path))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no file " + path))
        .text();
  }

  DashboardProvider provider() throws ReflectiveOperationException {
    String name = text(project, SERVICE).strip();
    return (DashboardProvider) loadClass(name).getConstructor().newInstance();
  }

  /** Writes the files of the project, and its classes into {@code target/classes}. */
  void write(Path folder) throws IOException {
    for (ProjectFile file : project.files()) {
      write(folder.resolve(file.path()), file.text().getBytes(StandardCharsets.UTF_8));
    }
    for (var entry : compiled.entrySet()) {
      String path = "target/classes/" + entry.getKey().replace('.', '/') + ".class";
      write(folder.resolve(path), entry.getValue().toByteArray());
    }
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    ByteArrayOutputStream bytes = compiled.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes.toByteArray(), 0, bytes.size());
  }

  private static final class Source extends SimpleJavaFileObject {

    private final ProjectFile file;

    Source(ProjectFile file) {
      super(URI.create("memory:///" + file.path()), Kind.SOURCE);
      this.file = file;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return file.text();
    }
  }

  private final class Memory extends ForwardingJavaFileManager<JavaFileManager> {

    Memory(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("memory:///" + name + ".class"), kind) {
        @Override
        public OutputStream openOutputStream() {
          return compiled.computeIfAbsent(name, key -> new ByteArrayOutputStream());
        }
      };
    }
  }
}
