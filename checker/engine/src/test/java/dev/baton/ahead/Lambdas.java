package dev.baton.ahead;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.function.IntToLongFunction;
import java.util.function.LongSupplier;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/** Lambdas and method references of all kinds, and what comes out of them. */
final class Lambdas extends LambdaParent implements LambdaParent.Named {
  private final List<String> seen = new ArrayList<>();
  private int count = 7;

  private Lambdas() {}

  interface Wide<T> {
    long wide(byte a, short b, char c, int d, long e, float f, double g, boolean h, T last);
  }

  /** Has the erased method of its parent as a bridge. */
  interface Texts extends Function<String, CharSequence> {
    @Override
    String apply(String text);
  }

  interface Made<T extends Comparable<T>> {
    T make(T from);
  }

  interface Marker {}

  private static final class Box<T> {
    private final T value;

    private Box(T value) {
      this.value = value;
    }

    private T value() {
      return value;
    }
  }

  private final class Inner {
    private final Supplier<String> outer = () -> own("inner") + count;
  }

  static List<String> results() {
    Lambdas all = new Lambdas();
    all.captures((byte) 1, 'c', 3, 4L, 5f, 6d);
    all.adapted();
    all.references();
    all.bridges();
    all.nested();
    all.failures();
    return all.seen;
  }

  private void see(Object value) {
    seen.add(String.valueOf(value));
  }

  private String own(String text) {
    return text + "." + count;
  }

  private static String ownStatic(String first, Object... rest) {
    return first + rest.length;
  }

  @Override
  String overridden() {
    return "child";
  }

  private void captures(byte b, char c, int i, long l, float f, double d) {
    String text = "text";
    int[] array = {1, 2};
    Supplier<String> each = () -> "" + b + c + i + l + f + d + text + array.length + count;
    see(each.get());
    Wide<String> wide =
        (a1, a2, a3, a4, a5, a6, a7, a8, last) ->
            a1 + a2 + a3 + a4 + a5 + (long) a6 + (long) a7 + (a8 ? i : 0) + last.length() + l;
    see(wide.wide((byte) 1, (short) 2, 'a', 4, 5L, 6f, 7d, true, "four"));
    Runnable nothing = () -> {};
    nothing.run();
    Runnable changes = () -> array[0]++;
    changes.run();
    changes.run();
    see(array[0]);
    ObjIntConsumer<List<Integer>> adds = List::add;
    List<Integer> numbers = new ArrayList<>();
    adds.accept(numbers, l > 0 ? 5 : 6);
    see(numbers);
  }

  private void adapted() {
    Function<Integer, Integer> boxed = x -> x + 1;
    see(boxed.apply(41));
    IntFunction<Integer> toBox = Integer::valueOf;
    see(toBox.apply(3));
    ToIntFunction<Integer> unboxed = Integer::intValue;
    see(unboxed.applyAsInt(9));
    ToLongFunction<Integer> widened = x -> x;
    see(widened.applyAsLong(9));
    ToDoubleFunction<Character> fromChar = x -> x;
    see(fromChar.applyAsDouble('a'));
    IntToLongFunction intToLong = Math::abs;
    see(intToLong.applyAsLong(-3));
    IntBinaryOperator max = Math::max;
    see(max.applyAsInt(3, 4));
    BinaryOperator<Integer> sum = Integer::sum;
    see(sum.apply(3, 4));
    BiFunction<Integer, Integer, Long> compared = (a, b) -> (long) Integer.compare(a, b);
    see(compared.apply(3, 4));
    Function<Integer, Double> squareRoot = Math::sqrt;
    see(squareRoot.apply(16));
    LongSupplier fromInt = this::hashOfCount;
    see(fromInt.getAsLong());
    DoubleSupplier fromLong = () -> Long.MAX_VALUE;
    see(fromLong.getAsDouble());
    Supplier<Object> object = this::hashOfCount;
    see(object.get());
    Supplier<Number> number = this::hashOfCount;
    see(number.get());
    Predicate<String> negated = Predicate.not(String::isEmpty);
    see(negated.test(""));
    Runnable dropped = this::hashOfCount;
    dropped.run();
    Runnable droppedLong = System::nanoTime;
    droppedLong.run();
  }

  private int hashOfCount() {
    return Integer.hashCode(count++);
  }

  private void references() {
    Function<String, Integer> unbound = String::length;
    see(unbound.apply("abc"));
    Supplier<Integer> bound = "abcd"::length;
    see(bound.get());
    Supplier<List<String>> constructor = ArrayList::new;
    see(constructor.get());
    Function<String, Box<String>> privateConstructor = Box::new;
    Function<Box<String>, String> privateMethod = Box::value;
    see(privateConstructor.andThen(privateMethod).apply("boxed"));
    IntFunction<String[][]> array = String[][]::new;
    see(array.apply(4).length);
    Function<int[], int[]> copy = int[]::clone;
    see(copy.apply(new int[] {1, 2}).length);
    BiFunction<String, String, String> variable = Lambdas::ownStatic;
    see(variable.apply("a", "b"));
    Supplier<String> parent = super::overridden;
    see(parent.get() + overridden());
    Supplier<String> inInterface = LambdaParent.Named.super::named;
    see(inInterface.get());
    Supplier<String> inherited = this::protectedName;
    see(inherited.get());
    UnaryOperator<String> own = this::own;
    see(own.apply("mine"));
    Supplier<Supplier<String>> inner = () -> new Inner().outer;
    see(inner.get().get());
    Function<CharSequence, Integer> ofInterface = CharSequence::length;
    see(ofInterface.apply("12"));
    Comparator<String> natural = Comparable::compareTo;
    see(natural.reversed().compare("a", "b"));
    Function<Object, String> ofObject = Object::toString;
    see(ofObject.apply(12));
    see(Function.<String>identity().compose(LambdaParent.Named::shout).apply("loud"));
  }

  private void bridges() {
    Texts texts = text -> text + "!";
    Function<String, CharSequence> parent = texts;
    see(texts.apply("a") + parent.apply("b"));
    Made<Integer> generic = x -> x + 1;
    see(generic.make(4));
    Supplier<String> marked = (Supplier<String> & Marker) () -> "marked";
    see(marked.get() + (marked instanceof Marker));
    Callable<String> written = (Callable<String> & Serializable) () -> "written";
    see(written instanceof Serializable);
    Function<Integer, IntSupplier> curried = a -> () -> a + count;
    see(curried.apply(3).getAsInt());
    see(again() == again());
  }

  private static Supplier<String> again() {
    return () -> "stateless, so one for all";
  }

  private Function<Integer, Integer> factorial = x -> x < 2 ? 1 : x * this.factorial.apply(x - 1);

  private void nested() {
    see(factorial.apply(6));
    Supplier<Supplier<Supplier<String>>> deep = () -> () -> () -> own("deep");
    see(deep.get().get().get());
    see(LambdaParent.Named.inStatic().apply("static"));
    Object local =
        new Object() {
          private final Supplier<String> text =
              () -> "anonymous" + count + this.getClass().isInterface();

          @Override
          public String toString() {
            return text.get();
          }
        };
    see(local);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private void failures() {
    Function wrong = (Function<String, Integer>) String::length;
    see(thrown(() -> wrong.apply(3)).getClass());
    ToIntFunction<Integer> unboxed = x -> x;
    see(thrown(() -> unboxed.applyAsInt(null)).getClass());
    String nobody = seen.isEmpty() ? "" : null;
    see(thrown(() -> ((Supplier<Integer>) nobody::length).get()).getClass());
    Throwable thrown =
        thrown(
            () -> {
              throw new IllegalStateException("here");
            });
    StackTraceElement place = thrown.getStackTrace()[0];
    see(place.getMethodName().startsWith("lambda$") + " " + place.getLineNumber());
  }

  private static Throwable thrown(Runnable code) {
    try {
      code.run();
      return new AssertionError("nothing was thrown");
    } catch (RuntimeException e) {
      return e;
    }
  }
}
