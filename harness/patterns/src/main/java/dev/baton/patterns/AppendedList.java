package dev.baton.patterns;

import dev.baton.annotation.SharedRead;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * An immutable list that shares its items with the longer lists that are made of it: to append to
 * the longest takes as long as what is appended, on average. Safe to share between threads.
 */
@SharedRead
final class AppendedList extends AbstractList<Object> implements RandomAccess {
  /*
   * Lists of one origin share an array and differ in their size. Who appends claims the free places
   * behind its list by moving the mark from its own size on, which succeeds once for each size;
   * whoever comes second copies. Nobody looks past the size of a list.
   */
  private final @Nullable Object[] items;
  private final AtomicInteger mark;
  private final int size;

  private AppendedList(@Nullable Object[] items, AtomicInteger mark, int size) {
    this.items = items;
    this.mark = mark;
    this.size = size;
  }

  /** A list of these, whose items nobody changes. */
  static AppendedList of(List<?> first) {
    return new AppendedList(new Object[8], new AtomicInteger(), 0).with(first);
  }

  /** This list, and then these. */
  AppendedList with(List<?> more) {
    int end = Math.addExact(size, more.size());
    if (end <= items.length && mark.compareAndSet(size, end)) {
      return put(items, mark, more, end);
    }
    @Nullable Object[] copy = new Object[end + size / 2 + 8];
    System.arraycopy(items, 0, copy, 0, size);
    return put(copy, new AtomicInteger(end), more, end);
  }

  private AppendedList put(@Nullable Object[] into, AtomicInteger of, List<?> more, int end) {
    for (int i = 0; i < more.size(); i++) {
      into[size + i] = more.get(i);
    }
    return new AppendedList(into, of, end);
  }

  @Override
  public Object get(int index) {
    return Objects.requireNonNull(items[Objects.checkIndex(index, size)]);
  }

  @Override
  public int size() {
    return size;
  }
}
