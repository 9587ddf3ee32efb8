package gongkai.api.document;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.api.SampleNouns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An original that is not what its name says is noticed, before and after it was read once. */
class CheckedFilesTest {
  @Test
  void aByteThatFlipsIsNoticed(@TempDir Path folder) throws IOException {
    CheckedFiles files = new CheckedFiles();
    String hash = SampleNouns.hash("年报");
    Path file = Files.writeString(folder.resolve(hash), "年刊");
    assertFalse(files.isWhole(file, hash));
    Files.writeString(file, "年报");
    assertTrue(files.isWhole(file, hash));
    assertTrue(files.isWhole(file, hash));
    Files.writeString(file, "年刊");
    Files.setLastModifiedTime(file, FileTime.fromMillis(1));
    assertFalse(files.isWhole(file, hash));
  }
}
