package dev.baton.engine.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** What a project's {@code baton.yaml} says, or nothing. Immutable. */
public final class Config {
  /** The file's name, at the root of a project. */
  public static final String FILE = "baton.yaml";

  private final Optional<Path> file;
  private final Map<Setting<?>, Object> values;

  private Config(Optional<Path> file, Map<Setting<?>, Object> values) {
    this.file = file;
    this.values = Map.copyOf(values);
  }

  /** Everything at its default. */
  public static Config none() {
    return new Config(Optional.empty(), Map.of());
  }

  /**
   * What the file says.
   *
   * @param name the file as messages call it
   */
  public static Config read(Path file, String name) throws IOException, InvalidConfig {
    List<String> problems = new ArrayList<>();
    Map<Setting<?>, Object> values = new HashMap<>();
    try {
      compose(name, Files.readString(file, StandardCharsets.UTF_8))
          .ifPresent(node -> fill(values, new YamlValue(name, FILE, node, problems)));
    } catch (MarkedYamlEngineException e) {
      problems.add(syntax(name, e));
    } catch (java.nio.charset.CharacterCodingException e) {
      problems.add(name + ": is not UTF-8");
    } catch (YamlEngineException e) {
      problems.add(name + ": " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
    if (!problems.isEmpty()) {
      throw new InvalidConfig(problems);
    }
    return new Config(Optional.of(file), values);
  }

  private static Optional<Node> compose(String name, String text) {
    return new Compose(LoadSettings.builder().setLabel(name).build()).composeString(text);
  }

  private static void fill(Map<Setting<?>, Object> values, YamlValue root) {
    Map<String, Setting<?>> known = new LinkedHashMap<>();
    Settings.all().forEach(setting -> known.put(setting.key(), setting));
    root.keep(
        () ->
            root.entries(known.keySet(), "setting")
                .forEach((key, value) -> root.keep(() -> put(values, known, key, value))));
  }

  private static void put(
      Map<Setting<?>, Object> values, Map<String, Setting<?>> known, String key, YamlValue value) {
    Setting<?> setting = known.get(key);
    if (setting != null) {
      values.put(setting, setting.shape().read(value));
    }
  }

  private static String syntax(String name, MarkedYamlEngineException e) {
    String at =
        e.getProblemMark().map(m -> ":" + (m.getLine() + 1) + ":" + (m.getColumn() + 1)).orElse("");
    return name + at + ": is not YAML: " + e.getProblem();
  }

  /** Where it stands, if there is one. */
  public Optional<Path> file() {
    return file;
  }

  /** What is set, or the default. */
  @SuppressWarnings("unchecked") // a setting's shape reads nothing but its own type
  public <T> T get(Setting<T> setting) {
    return (T) values.getOrDefault(setting, setting.absent());
  }

  /** The JSON schema of the file. */
  public static Map<String, Object> schema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Setting<?> setting : Settings.all()) {
      Map<String, Object> shape = new LinkedHashMap<>(setting.shape().schema());
      shape.put("description", setting.about());
      properties.put(setting.key(), shape);
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "Settings of Baton, " + FILE);
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("additionalProperties", false);
    return schema;
  }
}
