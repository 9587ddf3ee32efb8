package gongkai.app.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What is told of a large quarantine. */
class QuarantineListTest {
  @Test
  void manyOfOneReasonHideNoOther() {
    QuarantineList list = new QuarantineList(2);
    for (int i = 0; i < 1000; i++) {
      list.add(new QuarantineLine("id" + i, "file:///a.zip!/" + i, "EMPTY", "空文件", ""));
    }
    list.add(new QuarantineLine("real", "file:///b.doc", "ENCRYPTED", "文件已加密", "a password"));
    StringWriter said = new StringWriter();
    list.tell(new PrintWriter(said, true));
    assertEquals(
        """
        ENCRYPTED  1
          real  /b.doc
            文件已加密
            (ENCRYPTED: a password)
        EMPTY  1000
          id0  /a.zip!/0
            空文件
          id1  /a.zip!/1
            空文件
          … 998 more, told by --most 1000 其余从略
        """,
        said.toString());
  }
}
