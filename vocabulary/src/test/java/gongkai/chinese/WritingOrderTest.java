package gongkai.chinese;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import gongkai.noun.Original;
import gongkai.noun.SourcePlace;
import gongkai.noun.Statement;
import gongkai.noun.Statement.Certainty;
import gongkai.noun.Statement.Evidence;
import org.junit.jupiter.api.Test;

/** A name is never shown in another order than it is written in. */
class WritingOrderTest {
  private static final String TURNED = "通知\u202Efdp.exe";
  private static final String KEPT = "通知fdp.exe";

  @Test
  void signsThatTurnCharactersAroundAreGone() {
    assertEquals("abc", WritingOrder.kept("\u200Ea\u2067b\u2069c\u061C"));
    assertSame(KEPT, WritingOrder.kept(KEPT));
    assertEquals(KEPT, new Original("0".repeat(64), "application/pdf", 1, TURNED).fileName());
    Statement title = new Statement(TURNED, TURNED, Evidence.LISTING, Certainty.STATED);
    assertEquals(KEPT, title.value());
    assertEquals(KEPT, title.asWritten());
    assertEquals("/a/" + KEPT, SourcePlace.shown("file:///a/%E9%80%9A%E7%9F%A5%E2%80%AEfdp.exe"));
  }
}
