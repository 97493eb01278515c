package dev.baton.engine.bytecode;

import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Script;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The scripts of one class file, read when somebody first carries one of its methods out: most
 * programs have nothing that is carried out on paper. The file is held for that, which takes less
 * than its scripts would. Thread-safe.
 */
final class Scripts {
  private final byte[] file;
  private @Nullable Map<String, Script> read;

  Scripts(byte[] file) {
    this.file = file;
  }

  /** The script of a method of the class. */
  synchronized Script of(MethodRef method) {
    Map<String, Script> all = read;
    if (all == null) {
      all = all();
      read = all;
    }
    return all.getOrDefault(method.signature(), Script.NONE);
  }

  private Map<String, Script> all() {
    ClassNode node = new ClassNode();
    new ClassReader(file).accept(node, ClassReader.SKIP_FRAMES);
    Map<String, Script> found = new HashMap<>();
    for (MethodNode method : node.methods) {
      found.put(method.name + method.desc, script(method));
    }
    return found;
  }

  /** Code that never runs need not make sense; nobody can carry it out. */
  private static Script script(MethodNode method) {
    try {
      return method.instructions.size() == 0 ? Script.NONE : ScriptReader.read(method);
    } catch (RuntimeException e) {
      return Script.NONE;
    }
  }
}
