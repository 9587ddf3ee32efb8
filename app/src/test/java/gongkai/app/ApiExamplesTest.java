package gongkai.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of docs/api.md do what they say, each with the program that a reader would use. */
class ApiExamplesTest {
  private static final Pattern BLOCK =
      Pattern.compile("```(?<language>bash|python|javascript)\n(?<code>.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"bash, bash, sh", "python, python3, py", "javascript, node, mjs"})
  void run(String language, String program, String extension) throws Exception {
    assumeTrue(isThere(program), program + " is not on this machine: its examples were not run");
    List<String> examples = examples(language);
    assertTrue(!examples.isEmpty(), language);
    for (String example : examples) {
      Path file = folder.resolve("example." + extension);
      Files.writeString(
          file,
          (language.equals("bash") ? "set -e\n" : "")
              + example.replace(
                  "http://localhost:8080",
                  SampleService.get().uri("/").toString().replaceFirst("/$", "")));
      Process process =
          new ProcessBuilder(program, file.toString()).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it ends");
      assertEquals(0, process.exitValue(), example + "\n" + said);
      assertTrue(!said.isBlank(), example);
    }
  }

  private static List<String> examples(String language) throws IOException {
    Path document = SampleService.folder().resolve("../../docs/api.md");
    Matcher block = BLOCK.matcher(Files.readString(document));
    List<String> examples = new ArrayList<>();
    while (block.find()) {
      if (block.group("language").equals(language)) {
        examples.add(block.group("code"));
      }
    }
    return examples;
  }

  private static boolean isThere(String program) throws InterruptedException {
    try {
      return new ProcessBuilder(program, "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
