package dev.baton.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A cell that everyone adds to and nobody takes from ({@code append-only-overwrite}).
 *
 * <p><b>Law.</b> After construction the cell is only added to: no reassignment, removal, clearing,
 * sorting, or replacement of an element, from any role.
 *
 * <p><b>Where.</b> A field, a record component, or a key constant.
 *
 * <pre>{@code
 * @AppendOnly final List<String> log = new ArrayList<>();
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.ANNOTATION_TYPE})
public @interface AppendOnly {}
