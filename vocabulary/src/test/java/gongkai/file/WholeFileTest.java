package gongkai.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir Path folder;

  @Test
  void aWriterThatIsCutShortLeavesWhatWasThere() throws IOException {
    Path file = folder.resolve("kept");
    WholeFile.write(file, draft -> Files.writeString(draft, "before"));
    assertThrows(
        IOException.class,
        () ->
            WholeFile.write(
                file,
                draft -> {
                  Files.writeString(draft, "aft");
                  throw new IOException("the disk is full");
                }));
    assertEquals("before", Files.readString(file));
    WholeFile.write(file, draft -> Files.writeString(draft, "after"));
    assertEquals("after", Files.readString(file));
    try (var left = Files.list(folder)) {
      assertEquals(1, left.count(), "no draft is left");
    }
  }
}
