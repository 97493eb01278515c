package dev.baton.engine.library;

import dev.baton.engine.code.Descriptors;
import dev.baton.engine.code.MethodRef;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Objects that turn values into a format and back. They are set up once, and shared by all threads
 * from then on: to write a value with one changes what it is written to, not the one that writes.
 */
final class Formats {
  private static final Pattern WRITES = Pattern.compile("write[A-Z]\\w*");
  private static final Pattern FORMAT =
      Pattern.compile("\\w*(ObjectMapper|Mapper|ObjectWriter|ObjectReader|Gson|Jsonb)");
  private static final Set<String> TEXTS = Set.of("Ljava/lang/String;", "[B");

  private Formats() {}

  /** Whether the call writes a value out, and leaves its receiver as it is. */
  static boolean areWritten(MethodRef call) {
    if (!WRITES.matcher(call.name()).matches()) {
      return false;
    }
    String owner = call.owner();
    String type = owner.substring(owner.lastIndexOf('/') + 1);
    return TEXTS.contains(Descriptors.result(call.descriptor())) || FORMAT.matcher(type).matches();
  }
}
