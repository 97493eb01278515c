package dev.baton.engine.code;

import dev.baton.engine.model.Place;

/** Where things stand in the sources; class files know lines of code only. */
public interface Places {
  /** The declaration of a type. */
  Place type(TypeCode type);

  /** The declaration of a field. */
  Place field(TypeCode type, String name);

  /** The declaration of a method. */
  Place method(TypeCode type, MethodCode method);

  /** What is written on this line, as exactly as the sources tell. */
  Place write(TypeCode type, String member, int line);

  /** The innermost loop statement that covers these lines: the line on which it begins. */
  Place loop(TypeCode type, int firstLine, int lastLine);
}
