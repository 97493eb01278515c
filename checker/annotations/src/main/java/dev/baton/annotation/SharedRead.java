package dev.baton.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A cell that everyone reads and nobody writes once its object is constructed ({@code
 * read-only-write}).
 *
 * <p><b>Law.</b> Constructors and initialisers write it; after them nobody does, from any role, and
 * neither through an alias.
 *
 * <p><b>Where.</b> A field, a record component, a key constant, or a type, where it stands for all
 * of its fields.
 *
 * <pre>{@code
 * @SharedRead final Map<String, String> glossary;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.FIELD,
  ElementType.RECORD_COMPONENT,
  ElementType.TYPE,
  ElementType.ANNOTATION_TYPE
})
public @interface SharedRead {}
