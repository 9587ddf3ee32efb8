package gongkai.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.api.Served;
import gongkai.api.usage.HotWords;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What many search for, over HTTP and from addresses that differ. */
class HotTest {
  private final Served served = WholeService.start();

  @Test
  void onlyCommonWordsOfManyAreShown() throws IOException {
    List<String> never =
        List.of(
            "张三",
            "王芳 低保",
            "13812345678",
            "110101199001011234",
            "清政发〔2021〕9号",
            "“公开”",
            "公开 -解读",
            "标题:公开",
            "www.example.com",
            "gongkai",
            "政府信息公开年度报告怎么申请自杀",
            "不存在的企鹅");
    for (int client = 2; client < 2 + HotWords.CLIENTS; client++) {
      ask("/api/v1/search?q=", "政务公开", client);
      ask("/search?q=", "政務公開", client);
      for (String query : never) {
        ask("/api/v1/search?q=", query, client);
      }
      ask("/api/v1/search?page=2&q=", "放管服", client);
    }
    ask("/api/v1/search?q=", "政务公开", 99);
    String words = served.json("/api/v1/hot?size=1000&days=1").get("items").toString();
    assertEquals("[{\"word\":\"政务公开\",\"clients\":6}]", words);
    assertTrue(page("/").contains("大家在搜"));
    assertTrue(page("/search?q=" + encoded("不存在的企鹅")).contains("大家在搜"));
    assertFalse(page("/search?q=" + encoded("政务公开")).contains("大家在搜"));
    assertEquals(422, served.get("/api/v1/hot?days=31").statusCode());
  }

  private String page(String path) {
    return served.get(path, "Accept", "text/html").body();
  }

  private void ask(String path, String query, int client) throws IOException {
    try (Socket socket =
        new Socket(
            InetAddress.getLoopbackAddress(),
            served.port,
            InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) client}),
            0)) {
      socket
          .getOutputStream()
          .write(
              ("GET " + path + encoded(query) + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      socket.getInputStream().readAllBytes();
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
