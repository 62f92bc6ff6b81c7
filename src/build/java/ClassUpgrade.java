import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Rewrites the old classes of jars as classes of Java 17 with stack map frames.
 *
 * <p>Picocli is compiled for Java 5. The Java runtime verifies such classes with its slow verifier,
 * and puts neither them nor their subclasses into an archive of classes.
 */
final class ClassUpgrade {

  /** Classes of this version and newer ones have stack map frames. */
  private static final int FIRST_WITH_FRAMES = 51;

  private static final int MAJOR_VERSION_OFFSET = 6;

  private ClassUpgrade() {}

  /** Rewrites the jars that the arguments name. */
  public static void main(String[] jars) throws IOException {
    for (String jar : jars) {
      rewrite(Path.of(jar));
    }
  }

  private static void rewrite(Path jar) throws IOException {
    Path draft = Path.of(jar + ".upgraded");
    URL[] urls = {jar.toUri().toURL()};
    try (var loader = new URLClassLoader(urls);
        var from = new ZipFile(jar.toFile());
        OutputStream file = Files.newOutputStream(draft);
        var to = new ZipOutputStream(file)) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        copy(from, entry, loader, to);
      }
    }
    Files.move(draft, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void copy(ZipFile from, ZipEntry entry, ClassLoader loader, ZipOutputStream to)
      throws IOException {
    var copy = new ZipEntry(entry.getName());
    // Without the time zone of this machine.
    copy.setTimeLocal(entry.getTimeLocal());
    to.putNextEntry(copy);
    byte[] content = from.getInputStream(entry).readAllBytes();
    to.write(isOldClass(entry.getName(), content) ? upgrade(content, loader) : content);
    to.closeEntry();
  }

  private static boolean isOldClass(String name, byte[] content) {
    int major =
        name.endsWith(".class")
            ? (content[MAJOR_VERSION_OFFSET] & 0xff) << 8 | content[MAJOR_VERSION_OFFSET + 1] & 0xff
            : Integer.MAX_VALUE;
    return major < FIRST_WITH_FRAMES;
  }

  private static byte[] upgrade(byte[] content, ClassLoader loader) {
    var writer =
        new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
          @Override
          protected ClassLoader getClassLoader() {
            return loader;
          }
        };
    var upgrade =
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public void visit(
              int version,
              int access,
              String name,
              String signature,
              String parent,
              String[] interfaces) {
            super.visit(Opcodes.V17, access, name, signature, parent, interfaces);
          }
        };
    new ClassReader(content).accept(upgrade, ClassReader.SKIP_FRAMES);
    return writer.toByteArray();
  }
}
