package gongkai.indexer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  private static final String A = "aaaaaaaaaaaaaaaaaaaa";
  private static final String B = "bbbbbbbbbbbbbbbbbbbb";

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("journal");
  }

  @Test
  void theNextRunKnowsWhatWasBegunAndNotEnded() {
    Journal killed = new Journal(file());
    killed.begin(A);
    killed.begin(B);
    killed.end(A);
    Journal next = new Journal(file());
    assertFalse(next.isTorn(A));
    assertTrue(next.isTorn(B));
    assertEquals(Set.of(A, B), next.unsettled());
    next.settled();
    assertEquals(Set.of(), next.unsettled());
    assertTrue(new Journal(file()).isTorn(B), "until its source is met again");
    next.begin(B);
    next.end(B);
    next.settled();
    assertFalse(Files.exists(file()));
  }

  @Test
  void aLineThatWasCutIsNoLine() throws Exception {
    Journal killed = new Journal(file());
    killed.begin(A);
    Files.writeString(file(), "+bbbb", StandardOpenOption.APPEND);
    Journal next = new Journal(file());
    next.touch(B);
    Journal after = new Journal(file());
    assertEquals(Set.of(A, B), after.unsettled());
    assertFalse(after.isTorn(B));
  }
}
