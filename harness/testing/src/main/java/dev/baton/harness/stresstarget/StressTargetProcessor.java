package dev.baton.harness.stresstarget;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
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
  /** For the compiler, which finds it through the service file or by name. */
  public StressTargetProcessor() {}

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
    StressedClass target = new TargetReader(processingEnv.getElementUtils(), type).read();
    if (processingEnv.getElementUtils().getTypeElement("org.openjdk.jcstress.annotations.Actor")
        == null) {
      throw new Unusable(
          type, "jcstress is not on the class path; add org.openjdk.jcstress:jcstress-core");
    }
    List<Combination> combinations = Combination.of(target);
    String draft = TestSource.of(target, combinations, Map.of());
    ClassLoader classes = compile(target, draft);
    String tests =
        TestSource.of(
            target, combinations, new SequentialOrders(target, classes).run(combinations));
    try (Writer out =
        processingEnv.getFiler().createSourceFile(target.generatedClass(), type).openWriter()) {
      out.write(tests);
    }
  }

  private ClassLoader compile(StressedClass target, String draft) throws Unusable, IOException {
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
            "the tests of `%s` do not compile; look at its `arguments`, and keep it apart from what other processors generate: %s"
                .formatted(target.name(), text(problems)));
      }
      return new MemoryClasses(view);
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

  /** What was compiled, and what is on the class path of the running compilation. */
  private static final class MemoryClasses extends ClassLoader {
    private final CompilationView view;

    MemoryClasses(CompilationView view) {
      super(ClassLoader.getPlatformClassLoader());
      this.view = view;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = view.compiled().get(name);
      if (bytes == null) {
        bytes = view.onClassPath(name);
      }
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
