package dev.baton.engine.bytecode.assemble;

import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/** Switches: a table where labels are dense, a list otherwise, by the measure that javac uses. */
final class Choices {
  private Choices() {}

  static void write(List<Integer> labels, List<Mark> targets, Mark otherwise, MethodVisitor out) {
    int count = labels.size();
    Label[] marks = targets.stream().map(m -> m.label).toArray(Label[]::new);
    if (count > 0 && isDense(labels)) {
      int first = labels.get(0);
      int last = labels.get(count - 1);
      Label[] table = new Label[last - first + 1];
      Arrays.fill(table, otherwise.label);
      for (int i = 0; i < count; i++) {
        table[labels.get(i) - first] = marks[i];
      }
      out.visitTableSwitchInsn(first, last, otherwise.label, table);
    } else {
      int[] keys = labels.stream().mapToInt(Integer::intValue).toArray();
      out.visitLookupSwitchInsn(otherwise.label, keys, marks);
    }
  }

  private static boolean isDense(List<Integer> labels) {
    long count = labels.size();
    long span = (long) labels.get(labels.size() - 1) - labels.get(0) + 1;
    long tableSpace = 4 + span;
    long listSpace = 3 + 2 * count;
    return tableSpace + 3 * 3 <= listSpace + 3 * count;
  }
}
