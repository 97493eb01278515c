package dev.baton.engine;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.baton.engine.bytecode.ClassFiles;
import dev.baton.engine.code.TypeCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownTypesTest {
  @Test
  void aTypeIsKnownByTheContentOfItsFileAlone() throws IOException {
    byte[] file = file("KnownTypesTest");
    TypeCode type = ClassFiles.read(file);
    KnownTypes.ofProcess().hold(List.of(new KnownTypes.Read(file, type)));

    assertSame(type, KnownTypes.ofProcess().in(file.clone()));
    assertNull(KnownTypes.ofProcess().in(file("Memory")));
  }

  @Test
  void whatWasNotUsedForLongestMakesRoom() throws IOException {
    byte[] first = file("KnownTypesTest");
    byte[] second = file("BudgetTest");
    byte[] third = file("LayoutTest");
    KnownTypes known = new KnownTypes(first.length + second.length + third.length - 1);
    TypeCode type = hold(known, first);
    hold(known, second);
    assertSame(type, known.in(first), "used last now");
    hold(known, third);

    assertSame(type, known.in(first));
    assertNull(known.in(second));
    assertNotNull(known.in(third));
  }

  @Test
  void whatWasHeldTwiceCountsOnce() throws IOException {
    byte[] file = file("KnownTypesTest");
    KnownTypes known = new KnownTypes(file.length);
    hold(known, file);
    TypeCode type = hold(known, file);

    assertSame(type, known.in(file));
  }

  @Test
  void whatIsLargerThanAllThatIsHeldIsLeft() throws IOException {
    byte[] file = file("KnownTypesTest");
    KnownTypes known = new KnownTypes(file.length - 1);
    hold(known, file);

    assertNull(known.in(file));
  }

  private static TypeCode hold(KnownTypes known, byte[] file) {
    TypeCode type = ClassFiles.read(file);
    known.hold(List.of(new KnownTypes.Read(file, type)));
    return type;
  }

  private static byte[] file(String type) throws IOException {
    try (InputStream in = KnownTypesTest.class.getResourceAsStream(type + ".class")) {
      return in.readAllBytes();
    }
  }
}
