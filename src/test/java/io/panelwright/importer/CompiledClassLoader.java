package io.panelwright.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.codegen.ClassSpec;
import io.panelwright.codegen.MemberSpec;
import io.panelwright.dsl.Dashboard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URI;
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

/** Loads printed classes that one compiler run compiled in memory without warnings. */
final class CompiledClassLoader extends ClassLoader {

  private static final List<String> OPTIONS =
      List.of("-Xlint:all", "-Werror", "-proc:none", "-implicit:none");

  private final Map<String, ByteArrayOutputStream> compiled;

  private CompiledClassLoader(Map<String, ByteArrayOutputStream> compiled) {
    super(CompiledClassLoader.class.getClassLoader());
    this.compiled = compiled;
  }

  static CompiledClassLoader compile(List<ClassSpec> classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    Map<String, ByteArrayOutputStream> compiled = new HashMap<>();
    List<JavaFileObject> sources = classes.stream().<JavaFileObject>map(Source::new).toList();
    try (StandardJavaFileManager standard = compiler.getStandardFileManager(null, null, null);
        JavaFileManager files = new Memory(standard, compiled)) {
      boolean isDone = compiler.getTask(messages, files, null, OPTIONS, null, sources).call();
      assertThat(isDone).as("%.4000s", messages).isTrue();
    }
    return new CompiledClassLoader(compiled);
  }

  /** Returns the result of the first method of a dashboard's class. */
  Dashboard dashboard(ClassSpec printed) throws ReflectiveOperationException {
    Class<?> type = loadClass(printed.packageName() + "." + printed.name());
    String entry =
        printed.members().stream()
            .filter(MemberSpec.Method.class::isInstance)
            .findFirst()
            .orElseThrow()
            .name();
    Method method = type.getDeclaredMethod(entry);
    method.setAccessible(true);
    return (Dashboard) method.invoke(null);
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

    private final ClassSpec printed;

    Source(ClassSpec printed) {
      super(
          URI.create(
              "memory:///"
                  + printed.packageName().replace('.', '/')
                  + "/"
                  + printed.name()
                  + ".java"),
          Kind.SOURCE);
      this.printed = printed;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return printed.text();
    }
  }

  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {

    private final Map<String, ByteArrayOutputStream> compiled;

    Memory(JavaFileManager files, Map<String, ByteArrayOutputStream> compiled) {
      super(files);
      this.compiled = compiled;
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
