package gongkai.solr.holding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
  @Test
  void aNoticeIsCalledByWhatItIssues() {
    assertEquals(
        List.of("示例区政府关于印发示例区考核办法试行通知", "示例区考核办法试行", "示例区考核办法"),
        Names.of("示例区政府关于印发示例区考核办法（试行）的通知", false));
    assertEquals(
        List.of("示例区政府关于公布示例区住房办法通知", "示例区住房办法", "关于公布示例区住房办法通知"),
        Names.of("示例区政府关于公布《示例区住房办法》的通知", false));
    assertEquals(List.of("示例区住房办法"), Names.of("《示例区住房办法》", false));
  }

  @Test
  void whoExplainsOrAmendsIsNotCalledByIt() {
    assertEquals(List.of("示例区住房办法政策解读"), Names.of("《示例区住房办法》政策解读", true));
    assertEquals(List.of("关于修改示例区住房办法通知"), Names.of("关于修改《示例区住房办法》的通知", false));
    assertEquals(List.of("关于印发住房办法通知解读"), Names.of("《关于印发住房办法的通知》解读", true));
  }
}
