package dev.baton.engine.fork;

import dev.baton.engine.Analysis;
import dev.baton.engine.config.Config;
import dev.baton.engine.config.InvalidConfig;
import dev.baton.engine.config.Settings;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the other process is asked to analyse, as it is told.
 *
 * @param root what paths in findings are relative to
 * @param config the settings, which it reads itself
 * @param configName the settings as messages call them
 * @param classpath what the sources are compiled against
 * @param changed sources that have changed since they were compiled
 */
public record Order(
    Path root,
    Optional<Path> config,
    String configName,
    List<Path> paths,
    List<Path> classpath,
    List<Path> changed) {

  /** Tells a process, and what the class path of this one is: compilers look there, too. */
  void write(OutputStream to) throws IOException {
    DataOutputStream out = new DataOutputStream(to);
    text(System.getProperty("java.class.path", ""), out);
    text(root.toString(), out);
    text(config.map(Path::toString).orElse(""), out);
    text(configName, out);
    for (List<Path> each : List.of(paths, classpath, changed)) {
      out.writeInt(each.size());
      for (Path path : each) {
        text(path.toString(), out);
      }
    }
    out.flush();
  }

  /** What a process was told; it has the class path of the one that tells it from now on. */
  static Order read(InputStream from) throws IOException {
    DataInputStream in = new DataInputStream(from);
    System.setProperty("java.class.path", text(in));
    Path root = Path.of(text(in));
    String config = text(in);
    return new Order(
        root,
        config.isEmpty() ? Optional.empty() : Optional.of(Path.of(config)),
        text(in),
        paths(in),
        paths(in),
        paths(in));
  }

  /** The same as who analyses is asked; nothing is remembered but by who ordered it. */
  Analysis.Request request() throws IOException, InvalidConfig {
    Config settings = config.isEmpty() ? Config.none() : Config.read(config.get(), configName);
    return new Analysis.Request(
        root, paths, classpath, Settings.assumptions(settings), false, changed);
  }

  private static void text(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the order is cut off");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static List<Path> paths(DataInputStream in) throws IOException {
    List<Path> found = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      found.add(Path.of(text(in)));
    }
    return List.copyOf(found);
  }
}
