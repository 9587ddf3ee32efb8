package gongkai.indexer.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages whose text only a script would show. */
class ScriptedTextTest {
  private final Workbench bench = Workbench.shared();

  private Content page(String html) {
    return bench.content("a.html", html.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theDetailOfADirectoryPlatformAndWhatStandsBesideIt() {
    Content content =
        page(
            "<html><head><meta charset=utf-8><title>云溪区</title></head><body><ul><li><a href='/c/1'>栏目一的名称</a></li></ul><div id=app></div><script>window._CONFIG = {SID:'7', DETAIL: {\"content\":\"\\u003Cp\\u003E各街道办事处：\\u003C\\/p\\u003E\\u003Cp\\u003E现将有关事项通知如下。\\u003Ca href=\\u0022\\/f\\/a.pdf\\u0022\\u003E附件1\\u003C\\/a\\u003E\\u003C\\/p\\u003E\",\"document_number\":\"云政发〔2023〕8号\",\"title\":\"云溪区关于河道整治的通知\"}}</script></body></html>");
    assertTrue(content.text().contains("现将有关事项通知如下"), content.text());
    assertFalse(content.text().contains("栏目一"), content.text());
    assertEquals(List.of("云政发〔2023〕8号"), content.properties().get("script:document_number"));
    assertEquals("/f/a.pdf", content.attachments().getFirst().href());
  }

  @Test
  void aVariableThatIsPutIntoTheBody() {
    Content content =
        page(
            "<html><head><meta charset=utf-8></head><body><h1>云溪区关于供水的公告</h1><div id='z'></div><script>var content = \"<p>自五月六日起停水检修，请居民提前储水，</p><p>不便之处敬请谅解。<\\/p>\"; document.getElementById('z').innerHTML = content;</script></body></html>");
    assertTrue(content.text().contains("停水检修"), content.text());
    assertTrue(content.text().contains("云溪区关于供水的公告"), content.text());
  }

  @Test
  void aTemplateInAScriptDoesNotTakeThePlaceOfTheText() {
    Content content =
        page(
            "<html><head><meta charset=utf-8></head><body><h1>云溪区关于供水的公告</h1><div class=TRS_Editor><p>自五月六日起停水检修，请居民提前储水，不便之处敬请谅解。联系电话见下方，受理时间为工作日。</p></div><script>var t = '<div class=share>分享到微信朋友圈以及微博</div>';</script></body></html>");
    assertTrue(content.text().contains("停水检修"), content.text());
    assertFalse(content.text().contains("微信"), content.text());
  }

  @Test
  void theTagsOfUcap() {
    Content content =
        page(
            "<html><head><meta charset=utf-8></head><body><div class=menu>当前位置</div><UCAPTITLE>云溪区关于供水的公告</UCAPTITLE><div><UCAPCONTENT><p>自五月六日起停水检修，请提前储水。</p></UCAPCONTENT></div></body></html>");
    assertTrue(content.text().contains("停水检修"), content.text());
    assertEquals(List.of("云溪区关于供水的公告"), content.properties().get("script:ucaptitle"));
  }
}
