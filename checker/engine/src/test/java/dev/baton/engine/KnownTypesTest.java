package dev.baton.engine;

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

  private static byte[] file(String type) throws IOException {
    try (InputStream in = KnownTypesTest.class.getResourceAsStream(type + ".class")) {
      return in.readAllBytes();
    }
  }
}
