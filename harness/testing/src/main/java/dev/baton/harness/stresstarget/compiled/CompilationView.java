package dev.baton.harness.stresstarget.compiled;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * The class path of a second, small compilation: what the running one sees, its sources and its
 * class path. A processor is not told the class path, and so asks for each class by name. What is
 * compiled stays in memory.
 */
public final class CompilationView extends ForwardingJavaFileManager<JavaFileManager> {
  private final ProcessingEnvironment environment;
  private final Trees trees;
  private final Map<String, byte[]> compiled = new HashMap<>();

  /** Over a platform, for a running compilation. */
  public CompilationView(JavaFileManager platform, ProcessingEnvironment environment) {
    super(platform);
    this.environment = environment;
    this.trees = Trees.instance(environment);
  }

  /** The classes that were compiled, by binary name. */
  public Map<String, byte[]> compiled() {
    return compiled;
  }

  /** The bytes of a class on the class path; absent where there is none. */
  byte @Nullable [] onClassPath(String binaryName) {
    int dot = binaryName.lastIndexOf('.');
    String folder = dot < 0 ? "" : binaryName.substring(0, dot);
    String file = binaryName.substring(dot + 1) + ".class";
    try (InputStream in =
        environment
            .getFiler()
            .getResource(StandardLocation.CLASS_PATH, folder, file)
            .openInputStream()) {
      return in.readAllBytes();
    } catch (IOException | IllegalArgumentException e) {
      return null;
    }
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String folder, Set<Kind> kinds, boolean recurse) throws IOException {
    if (location != StandardLocation.CLASS_PATH) {
      return super.list(location, folder, kinds, recurse);
    }
    List<JavaFileObject> found = new ArrayList<>();
    PackageElement element = environment.getElementUtils().getPackageElement(folder);
    if (element != null) {
      for (TypeElement type : ElementFilter.typesIn(element.getEnclosedElements())) {
        add(type, kinds, found);
      }
    }
    return found;
  }

  private void add(TypeElement type, Set<Kind> kinds, List<JavaFileObject> found) {
    TreePath path = trees.getPath(type);
    if (path != null) {
      JavaFileObject source = path.getCompilationUnit().getSourceFile();
      if (kinds.contains(Kind.SOURCE) && !found.contains(source)) {
        found.add(source);
      }
      return;
    }
    String name = environment.getElementUtils().getBinaryName(type).toString();
    byte[] bytes = kinds.contains(Kind.CLASS) ? onClassPath(name) : null;
    if (bytes != null) {
      found.add(new ClassBytes(name, bytes));
    }
    ElementFilter.typesIn(type.getEnclosedElements()).forEach(t -> add(t, kinds, found));
  }

  @Override
  public @Nullable String inferBinaryName(Location location, JavaFileObject file) {
    if (file instanceof ClassBytes known) {
      return known.name;
    }
    if (location == StandardLocation.CLASS_PATH) {
      String name = file.getName().replace('\\', '/');
      return name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\.java$", "");
    }
    return super.inferBinaryName(location, file);
  }

  @Override
  public boolean hasLocation(Location location) {
    return location == StandardLocation.CLASS_PATH
        || (location != StandardLocation.SOURCE_PATH && super.hasLocation(location));
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String name, Kind kind, FileObject sibling) {
    return new ClassBytes(name, new byte[0]) {
      @Override
      public OutputStream openOutputStream() {
        return new FilterOutputStream(new ByteArrayOutputStream()) {
          @Override
          public void close() {
            compiled.put(name, ((ByteArrayOutputStream) out).toByteArray());
          }
        };
      }
    };
  }

  /** A class file in memory. */
  private static class ClassBytes extends SimpleJavaFileObject {
    private final String name;
    private final byte[] bytes;

    ClassBytes(String name, byte[] bytes) {
      super(URI.create("memory:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
      this.name = name;
      this.bytes = bytes;
    }

    @Override
    public InputStream openInputStream() {
      return new java.io.ByteArrayInputStream(bytes);
    }
  }
}
