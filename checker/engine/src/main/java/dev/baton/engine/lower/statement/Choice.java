package dev.baton.engine.lower.statement;

import dev.baton.engine.bytecode.assemble.CodeWriter;
import dev.baton.engine.bytecode.assemble.CodeWriter.Call;
import dev.baton.engine.bytecode.assemble.Linkage;
import dev.baton.engine.bytecode.assemble.Mark;
import dev.baton.engine.declare.Folding;
import dev.baton.engine.lower.expression.Frame;
import dev.baton.engine.lower.expression.Patterns;
import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Case;
import dev.baton.engine.syntax.Expr;
import dev.baton.engine.syntax.Operator;
import dev.baton.engine.syntax.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** How a switch chooses its case: by number, text, constant of an enum, or pattern. */
final class Choice {
  private final Frame frame;
  private final CodeWriter code;
  private final List<Case> cases;
  private final List<Mark> starts;
  private final Mark otherwise;

  Choice(Frame frame, List<Case> cases, List<Mark> starts, Mark otherwise) {
    this.frame = frame;
    this.code = frame.code();
    this.cases = cases;
    this.starts = starts;
    this.otherwise = otherwise;
  }

  private void choose(Map<Integer, Mark> targets) {
    code.choose(List.copyOf(targets.keySet()), List.copyOf(targets.values()), otherwise);
  }

  void byNumber(Expr selector, Type type) {
    frame.values().value(selector, type.isPrimitive() ? BasicTypes.INT : type);
    Map<Integer, Mark> targets = new TreeMap<>();
    for (int i = 0; i < cases.size(); i++) {
      for (Expr label : cases.get(i).labels()) {
        Object value = Folding.convert(frame.attributes().constant(label), BasicTypes.INT);
        if (value instanceof Integer number) {
          targets.putIfAbsent(number, starts.get(i));
        }
      }
    }
    choose(targets);
  }

  void byConstant(Expr selector, Type type) {
    String enumType = type instanceof Type.Unknown ? "?" : type.internalName();
    String field = "$SwitchMap$" + enumType.replace('/', '$');
    Map<Integer, Mark> targets = new TreeMap<>();
    for (int i = 0; i < cases.size(); i++) {
      for (Expr label : cases.get(i).labels()) {
        String path = label.path();
        String constant = path.substring(path.lastIndexOf('.') + 1);
        targets.putIfAbsent(
            frame.host().switchNumber(enumType, constant, code.line()), starts.get(i));
      }
    }
    code.getStatic(frame.host().switchMaps(), field, new Type.Array(BasicTypes.INT));
    frame.values().value(selector);
    code.invoke(Call.VIRTUAL, enumType, "ordinal", "()I", false);
    code.loadElement(BasicTypes.INT);
    choose(targets);
  }

  /** First the hash code, then the text itself gives a number, then the number chooses. */
  void byText(Expr selector) {
    int text = frame.reserve(BasicTypes.STRING);
    int number = frame.reserve(BasicTypes.INT);
    frame.values().value(selector);
    code.store(BasicTypes.STRING, text);
    code.constant(-1);
    code.store(BasicTypes.INT, number);
    code.load(BasicTypes.STRING, text);
    code.invoke(Call.VIRTUAL, "java/lang/String", "hashCode", "()I", false);
    Map<Integer, List<String>> byHash = new LinkedHashMap<>();
    Map<String, Integer> numbers = new LinkedHashMap<>();
    Map<Integer, Mark> targets = new TreeMap<>();
    for (int i = 0; i < cases.size(); i++) {
      for (Expr label : cases.get(i).labels()) {
        String value = String.valueOf(frame.attributes().constant(label));
        if (!numbers.containsKey(value)) {
          targets.put(numbers.size(), starts.get(i));
          numbers.put(value, numbers.size());
          byHash.computeIfAbsent(value.hashCode(), h -> new ArrayList<>()).add(value);
        }
      }
    }
    number(byHash, numbers, text, number);
    code.load(BasicTypes.INT, number);
    choose(targets);
  }

  private void number(
      Map<Integer, List<String>> byHash, Map<String, Integer> numbers, int text, int number) {
    Mark end = new Mark();
    Map<Integer, Mark> marks = new TreeMap<>();
    byHash.keySet().forEach(hash -> marks.put(hash, new Mark()));
    code.choose(List.copyOf(marks.keySet()), List.copyOf(marks.values()), end);
    for (List<String> same : byHash.values()) {
      code.place(marks.getOrDefault(same.get(0).hashCode(), end));
      for (int i = 0; i < same.size(); i++) {
        Mark next = i == same.size() - 1 ? end : new Mark();
        code.load(BasicTypes.STRING, text);
        code.constant(same.get(i));
        String equals = "(Ljava/lang/Object;)Z";
        code.invoke(Call.VIRTUAL, "java/lang/String", "equals", equals, false);
        code.jumpIf(Operator.EQUAL, true, next);
        code.constant(numbers.getOrDefault(same.get(i), 0));
        code.store(BasicTypes.INT, number);
        if (next != end) {
          code.jump(end);
          code.place(next);
        }
      }
      code.jump(end);
    }
    code.place(end);
  }

  /**
   * The JVM finds the first label that matches, from a place on.
   *
   * @return what binds the variables of a case, and goes on choosing if its guard says no
   */
  IntConsumer byPattern(Expr selector, Type type) {
    int value = frame.reserve(BasicTypes.OBJECT);
    int from = frame.reserve(BasicTypes.INT);
    boolean takesNull =
        cases.stream().flatMap(c -> c.labels().stream()).anyMatch(Expr.Null.class::isInstance);
    frame.values().value(selector, type.isPrimitive() ? BasicTypes.OBJECT : type);
    if (!takesNull) {
      frame.calls().nullCheck();
    }
    code.store(BasicTypes.OBJECT, value);
    code.constant(0);
    code.store(BasicTypes.INT, from);
    Mark again = new Mark();
    code.place(again);
    List<Object> labels = new ArrayList<>();
    Map<Integer, Mark> targets = new TreeMap<>();
    int[] numbers = new int[cases.size()];
    for (int i = 0; i < cases.size(); i++) {
      numbers[i] = labels.size();
      labels(cases.get(i), i, labels, targets);
    }
    code.load(BasicTypes.OBJECT, value);
    code.load(BasicTypes.INT, from);
    code.link(Linkage.choice(labels));
    choose(targets);
    return index -> bind(index, value, () -> goOn(from, numbers[index] + 1, again));
  }

  private void goOn(int from, int next, Mark again) {
    code.constant(next);
    code.store(BasicTypes.INT, from);
    code.jump(again);
  }

  private void labels(Case one, int index, List<Object> labels, Map<Integer, Mark> targets) {
    for (Pattern pattern : one.patterns()) {
      targets.put(labels.size(), starts.get(index));
      labels.add(
          pattern instanceof Pattern.Any
              ? BasicTypes.OBJECT
              : frame.attributes().local(pattern).type());
    }
    for (Expr label : one.labels()) {
      if (label instanceof Expr.Null) {
        targets.put(-1, starts.get(index));
      } else {
        targets.put(labels.size(), starts.get(index));
        labels.add(label(label));
      }
    }
  }

  private Object label(Expr label) {
    Object constant = frame.attributes().constant(label);
    Object plain = constant instanceof Character c ? (Object) (int) c : constant;
    return plain instanceof Integer || plain instanceof String ? plain : label.path();
  }

  private void bind(int index, int value, Runnable goOn) {
    Case one = cases.get(index);
    Expr guard = one.guard();
    Mark failed = new Mark();
    if (one.patterns().size() == 1) {
      new Patterns(frame).bind(one.patterns().get(0), value, failed);
    }
    if (guard != null) {
      frame.conditions().jump(guard, false, failed);
    }
    otherwise(failed, goOn);
  }

  private void otherwise(@Nullable Mark failed, Runnable goOn) {
    if (failed != null && failed.isReached()) {
      Mark body = new Mark();
      code.jump(body);
      code.place(failed);
      goOn.run();
      code.place(body);
    }
  }
}
