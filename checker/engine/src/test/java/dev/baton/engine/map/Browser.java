package dev.baton.engine.map;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Chromium, where the machine has one, driven by its own command line. */
record Browser(Path program, Path folder) {
  static Optional<Path> installed() {
    List<String> names = List.of("chromium", "chromium-browser", "google-chrome");
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** The page as it is when its scripts have run. */
  String show(String html, String... options) throws IOException, InterruptedException {
    Path page = Files.writeString(Files.createTempFile(folder, "map", ".html"), html);
    Path shown = Files.createTempFile(folder, "shown", ".html");
    List<String> command = new ArrayList<>(List.of(program.toString(), "--headless=new"));
    command.addAll(List.of("--no-sandbox", "--disable-gpu", "--no-first-run", "--dump-dom"));
    command.add("--user-data-dir=" + folder.resolve("profile"));
    command.addAll(List.of(options));
    command.add(page.toUri().toString());
    Process chromium =
        new ProcessBuilder(command)
            .redirectOutput(shown.toFile())
            .redirectError(folder.resolve("errors.txt").toFile())
            .start();
    if (!chromium.waitFor(60, TimeUnit.SECONDS)) {
      Stream.concat(chromium.descendants(), Stream.of(chromium.toHandle()))
          .forEach(ProcessHandle::destroyForcibly);
      throw new IOException("`" + String.join(" ", command) + "` takes over a minute");
    }
    return Files.readString(shown, StandardCharsets.UTF_8);
  }
}
