package dev.baton.harness.stresstarget;

import dev.baton.harness.stresstarget.compiled.CompilationView;
import dev.baton.harness.stresstarget.compiled.MemoryClasses;
import dev.baton.harness.stresstarget.compiled.OutsideCalls;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Generates the jcstress tests of every {@link StressTarget} of a compilation. It compiles the
 * class and its tests in memory first, runs every sequential order, and writes the tests with the
 * outcomes that these gave. Name it beside jcstress's own processor, which picks up what this one
 * writes.
 */
@SupportedAnnotationTypes("dev.baton.harness.stresstarget.StressTarget")
public final class StressTargetProcessor extends AbstractProcessor {
  private static final int MANY_VALUES = 4;
  private static final int FEW_VALUES = 2;
  private final Predicate<String> ownClasses;

  /** For the compiler, which finds it through the service file or by name. */
  public StressTargetProcessor() {
    this(name -> false);
  }

  /**
   * For classes that are compiled already.
   *
   * @param ownClasses whether the class of this binary name is one of them
   */
  StressTargetProcessor(Predicate<String> ownClasses) {
    this.ownClasses = ownClasses;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (Element element : round.getElementsAnnotatedWith(StressTarget.class)) {
      TypeElement type = (TypeElement) element;
      try {
        generate(type);
      } catch (Unusable e) {
        Element where = e.where() == null ? type : e.where();
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, e.getMessage(), where);
      } catch (IOException e) {
        processingEnv
            .getMessager()
            .printMessage(Diagnostic.Kind.ERROR, "cannot write its tests: " + e, type);
      }
    }
    return false;
  }

  private void generate(TypeElement type) throws Unusable, IOException {
    Elements elements = processingEnv.getElementUtils();
    if (elements.getTypeElement("org.openjdk.jcstress.annotations.Actor") == null) {
      throw new Unusable(
          type, "jcstress is not on the class path; add org.openjdk.jcstress:jcstress-core");
    }
    StressedClass target = new TargetReader(elements, type, MANY_VALUES).read();
    List<Combination> combinations;
    try {
      combinations = Combination.of(target);
    } catch (Combination.TooMany e) {
      target = new TargetReader(elements, type, FEW_VALUES).read();
      combinations = Combination.of(target);
    }
    MemoryClasses classes = compile(target, TestSource.of(target, combinations, Map.of()));
    new Inside(target, type).check(new OutsideCalls(classes));
    String tests =
        TestSource.of(
            target, combinations, new SequentialOrders(target, classes).run(combinations));
    try (Writer out =
        processingEnv.getFiler().createSourceFile(target.generatedClass(), type).openWriter()) {
      out.write(tests);
    }
  }

  private MemoryClasses compile(StressedClass target, String draft) throws Unusable, IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    try (CompilationView view =
        new CompilationView(compiler.getStandardFileManager(problems, null, null), processingEnv)) {
      boolean compiled =
          compiler
              .getTask(
                  null,
                  view,
                  problems,
                  List.of("-proc:none", "-nowarn", "-implicit:class", "-parameters"),
                  null,
                  List.of(new Draft(target.generatedClass(), draft)))
              .call();
      if (!compiled) {
        throw new Unusable(
            null,
            "the tests of `%s` do not compile; look at its `arguments`, and name nested types with their class (`Box.Kind.RED`), and keep it apart from what other processors generate: %s"
                .formatted(target.name(), text(problems)));
      }
      return new MemoryClasses(
          view, name -> view.compiled().containsKey(name) || ownClasses.test(name));
    }
  }

  private static String text(DiagnosticCollector<JavaFileObject> problems) {
    return problems.getDiagnostics().stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
        .map(d -> d.getMessage(null))
        .distinct()
        .limit(3)
        .collect(Collectors.joining("; "));
  }

  /** A source in memory. */
  private static final class Draft extends SimpleJavaFileObject {
    private final String text;

    Draft(String name, String text) {
      super(URI.create("memory:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
