package gongkai.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is shipped stands in {@code runtime-jars.txt}, what only tests need in {@code
 * test-jars.txt}: a library comes or goes because somebody says so, never behind another.
 */
class RuntimeJarsTest {
  /** Old ones of what there is anew, and what is larger than its use. */
  private static final List<String> NEVER =
      List.of("jetty-server", "hadoop-", "jersey-container", "netty-tcnative", "itext", "junrar");

  @Test
  void everyLibraryWasChosen() throws IOException {
    Set<String> shipped = list("runtime-jars.txt");
    Set<String> ours = new TreeSet<>(shipped);
    ours.addAll(list("test-jars.txt"));
    assertEquals(String.join("\n", ours), String.join("\n", onTheClassPath()));
    assertTrue(shipped.size() > 100);
    assertEquals(
        List.of(),
        shipped.stream().filter(name -> NEVER.stream().anyMatch(name::startsWith)).toList());
  }

  @Test
  void whatIsShippedIsAllOfIt() throws IOException {
    Path written = Path.of("target/shipped.txt");
    assumeTrue(Files.exists(written), "the build writes it");
    assertEquals(
        String.join("\n", new TreeSet<>(list("runtime-jars.txt"))),
        String.join("\n", names(Files.readString(written).strip())));
  }

  /** Without their versions, and without what the build itself adds. */
  private static Set<String> onTheClassPath() {
    return names(System.getProperty("java.class.path"));
  }

  private static Set<String> names(String classPath) {
    return Stream.of(classPath.split(java.io.File.pathSeparator))
        .map(entry -> Path.of(entry).getFileName().toString())
        .filter(name -> name.endsWith(".jar"))
        .filter(name -> !name.startsWith("gongkai-") && !name.startsWith("surefire"))
        .filter(name -> !name.startsWith("junit-platform-"))
        .map(name -> name.replaceFirst("-v?[0-9][0-9a-zA-Z.+_-]*[.]jar$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> list(String name) throws IOException {
    try (InputStream in = RuntimeJarsTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
