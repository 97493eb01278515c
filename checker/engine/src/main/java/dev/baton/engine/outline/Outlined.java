package dev.baton.engine.outline;

import dev.baton.engine.symbol.AnnotationTraits;
import dev.baton.engine.symbol.ClassSymbol;
import dev.baton.engine.symbol.FieldSymbol;
import dev.baton.engine.symbol.MethodSymbol;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.symbol.TypeVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type of a library, which is no declaration of the project, though it is read like one. */
record Outlined(ClassSymbol outline) implements ClassSymbol {
  @Override
  public String name() {
    return outline.name();
  }

  @Override
  public int access() {
    return outline.access();
  }

  @Override
  public List<TypeVariable> parameters() {
    return outline.parameters();
  }

  @Override
  public @Nullable Type superclass() {
    return outline.superclass();
  }

  @Override
  public List<Type> interfaces() {
    return outline.interfaces();
  }

  @Override
  public List<FieldSymbol> fields() {
    return outline.fields();
  }

  @Override
  public List<MethodSymbol> methods() {
    return outline.methods();
  }

  @Override
  public @Nullable String member(String simpleName) {
    return outline.member(simpleName);
  }

  @Override
  public @Nullable String enclosing() {
    return outline.enclosing();
  }

  @Override
  public AnnotationTraits traits() {
    return outline.traits();
  }
}
