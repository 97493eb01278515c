package dev.baton.ahead;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Rewrites a folder of classes in place, so that they link no call site at run time: each lambda
 * and method reference becomes an instance of an ordinary class, a nest mate of the one it stands
 * in, and what records have from {@link java.lang.runtime.ObjectMethods} becomes plain code. A call
 * site that cannot be told in that way with certainty stays as it is. The same classes give the
 * same files, and what is rewritten already is left alone.
 */
public final class LinkAhead {
  private static final String SUFFIX = ".class";

  /** The name of the attribute that each class with call sites has. */
  private static final String CALL_SITES = "BootstrapMethods";

  private final Path folder;
  private final Map<String, ClassNode> changed = new TreeMap<>();
  private final Map<String, Nest> nests = new HashMap<>();

  private LinkAhead(Path folder) {
    this.folder = folder;
  }

  /**
   * Rewrites.
   *
   * @param folders of classes
   */
  public static void main(String[] folders) throws IOException {
    for (String each : folders) {
      rewrite(Path.of(each));
    }
  }

  static void rewrite(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      LinkAhead work = new LinkAhead(folder);
      work.link();
      work.write();
      work.forget();
    }
  }

  private void link() throws IOException {
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      if (new String(bytes, StandardCharsets.ISO_8859_1).contains(CALL_SITES)) {
        ClassNode host = parsed(bytes);
        changed.put(host.name, host);
      }
    }
    for (ClassNode host : List.copyOf(changed.values())) {
      String nest = host.nestHostClass == null ? host.name : host.nestHostClass;
      if (!nests.containsKey(nest)) {
        nests.put(nest, new Nest(changed.computeIfAbsent(nest, this::read)));
      }
      for (MethodNode method : host.methods) {
        RecordMethod.rewrite(host, method);
        link(method, nests.get(nest));
      }
    }
  }

  private static void link(MethodNode method, Nest nest) {
    for (AbstractInsnNode each : method.instructions.toArray()) {
      if (each instanceof InvokeDynamicInsnNode site) {
        Lambda.of(site)
            .map(nest::classOf)
            .map(name -> call(name, site.desc))
            .ifPresent(call -> method.instructions.set(site, call));
      }
    }
  }

  private static AbstractInsnNode call(String made, String types) {
    return new MethodInsnNode(Opcodes.INVOKESTATIC, made, LambdaClass.FACTORY, types, false);
  }

  /** What is called is there before who calls it, wherever the build is broken off. */
  private void write() throws IOException {
    for (Nest nest : nests.values()) {
      for (Map.Entry<String, byte[]> made : nest.made().entrySet()) {
        write(file(made.getKey()), made.getValue());
      }
    }
    for (ClassNode each : changed.values()) {
      ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
      each.accept(writer);
      write(file(each.name), writer.toByteArray());
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    Files.write(beside, bytes);
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Takes away what was made for classes that have been compiled anew since, or are no more. */
  private void forget() throws IOException {
    Map<String, List<String>> known = new HashMap<>();
    for (Path file : files()) {
      String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
      name = name.substring(0, name.length() - SUFFIX.length());
      int mark = name.indexOf(Nest.MARK);
      if (mark >= 0
          && !known.computeIfAbsent(name.substring(0, mark), this::members).contains(name)) {
        Files.delete(file);
      }
    }
  }

  private List<String> members(String host) {
    List<String> members = Files.exists(file(host)) ? read(host).nestMembers : null;
    return members == null ? List.of() : members;
  }

  private ClassNode read(String name) {
    try {
      return parsed(Files.readAllBytes(file(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ClassNode parsed(byte[] bytes) {
    ClassNode node = new ClassNode();
    new ClassReader(bytes).accept(node, 0);
    return node;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
  }

  private Path file(String name) {
    return folder.resolve(name + SUFFIX);
  }
}
