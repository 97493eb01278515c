/**
 * The words in which a multi-agent program says who may write what. They carry no behaviour and no
 * dependency: {@code baton check} reads them from sources and class files, the harness and a
 * program's own code may read them at run time. All but {@link dev.baton.annotation.Waive} also
 * work as meta-annotations.
 */
package dev.baton.annotation;
