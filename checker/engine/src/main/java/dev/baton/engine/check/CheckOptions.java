package dev.baton.engine.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to check, and how. {@link #of} has the defaults; the other methods change one thing.
 *
 * @param paths sources and classes
 * @param context sources and classes that are read for what they declare and do, and reported by
 *     whoever checks them: modules that this one depends on
 * @param classpath what sources are compiled against
 * @param module the name of the part of a build that this is; empty for the whole
 * @param config the settings; where absent, those at the project's root
 * @param rules what is said of rules beside the settings
 * @param verdict what makes the run fail, beside the settings
 * @param cache whether what earlier runs remembered is used
 * @param changed sources whose class files are out of date
 * @param forked whether the work is done in a process of its own, for those who call from one that
 *     has more to do; the outcome is the same
 */
public record CheckOptions(
    List<Path> paths,
    List<Path> context,
    List<Path> classpath,
    String module,
    Optional<Path> config,
    RuleChoice rules,
    Verdict verdict,
    boolean cache,
    List<Path> changed,
    boolean forked) {

  /** These paths, as the settings say. */
  public static CheckOptions of(List<Path> paths) {
    return new CheckOptions(
        paths,
        List.of(),
        List.of(),
        "",
        Optional.empty(),
        RuleChoice.ALL,
        Verdict.AS_SET,
        true,
        List.of(),
        false);
  }

  /** The same, compiled against these. */
  public CheckOptions classpath(List<Path> entries) {
    return new CheckOptions(
        paths, context, entries, module, config, rules, verdict, cache, changed, forked);
  }

  /** The same, as this part of a build, which sees these others. */
  public CheckOptions module(String name, List<Path> others) {
    return new CheckOptions(
        paths, others, classpath, name, config, rules, verdict, cache, changed, forked);
  }

  /** The same, with the settings in this file. */
  public CheckOptions config(Optional<Path> file) {
    return new CheckOptions(
        paths, context, classpath, module, file, rules, verdict, cache, changed, forked);
  }

  /** The same, with these rules. */
  public CheckOptions rules(RuleChoice choice) {
    return new CheckOptions(
        paths, context, classpath, module, config, choice, verdict, cache, changed, forked);
  }

  /** The same, judged so. */
  public CheckOptions verdict(Verdict how) {
    return new CheckOptions(
        paths, context, classpath, module, config, rules, how, cache, changed, forked);
  }

  /** The same, with or without what earlier runs remembered; the outcome is the same. */
  public CheckOptions cache(boolean use) {
    return new CheckOptions(
        paths, context, classpath, module, config, rules, verdict, use, changed, forked);
  }

  /** The same, after these sources have changed, whose class files are not looked at. */
  public CheckOptions changed(List<Path> sources) {
    return new CheckOptions(
        paths,
        context,
        classpath,
        module,
        config,
        rules,
        verdict,
        cache,
        List.copyOf(sources),
        forked);
  }

  /** The same, in this process or in one of its own. */
  public CheckOptions forked(boolean apart) {
    return new CheckOptions(
        paths, context, classpath, module, config, rules, verdict, cache, changed, apart);
  }
}
