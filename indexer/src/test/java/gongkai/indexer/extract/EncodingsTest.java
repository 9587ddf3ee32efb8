package gongkai.indexer.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.indexer.describe.Described;
import gongkai.indexer.describe.Describer;
import gongkai.indexer.stage.Result;
import gongkai.noun.Property;
import gongkai.testing.SharedFolder;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Real pages through the real stages, in every encoding they could have been saved in. */
class EncodingsTest {
  private static final List<Property> FIELDS =
      List.of(
          Property.INDEX_NUMBER,
          Property.TOPIC,
          Property.PUBLISHER,
          Property.FORMED,
          Property.TITLE,
          Property.DOCUMENT_NUMBER,
          Property.PUBLISHED);

  /** What a page may say of its encoding; the first declares nothing. */
  private static final List<String> DECLARATIONS =
      List.of(
          "",
          "<meta charset=\"%s\">",
          "<META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; charset=%s\" />",
          "<?xml version=\"1.0\" encoding='%s'?>",
          "<!-- " + "模板".repeat(1500) + " --><meta content='text/html;charset=%s' http-equiv=x>");

  private static final List<String> NAMES =
      List.of(
          "utf-8", "gb2312", "GBK", "gb18030", "iso-8859-1", "big5", "utf-16", "shift_jis", "?");

  private static final List<String> SAVED =
      List.of("UTF-8", "GBK", "GB18030", "UTF-16LE", "UTF-16BE");

  private static final Describer DESCRIBER =
      new Describer(Vocabulary.load(VocabularyFolder.shipped()));

  private final Workbench bench = Workbench.shared();

  @Test
  void everyFieldOfEveryPageIsReadFromWhateverEncodingAndWhateverItDeclares() throws IOException {
    Path pages = SharedFolder.path("samples/pages");
    List<String> wrong = new ArrayList<>();
    List<String> truth = Files.readAllLines(pages.resolve("truth.tsv"));
    int turn = 0;
    for (String line : truth.subList(1, truth.size())) {
      String[] cells = line.split("\t", -1);
      String page = Files.readString(pages.resolve(cells[0]));
      List<String> expected = List.of(cells).subList(2, 2 + FIELDS.size());
      Described plain = described(page.getBytes(StandardCharsets.UTF_8));
      String text = plain.content().text();
      check(cells[0], expected, text, plain, wrong);
      for (String saved : SAVED) {
        Charset charset = Charset.forName(saved);
        if (charset.newEncoder().canEncode(page)) {
          turn++;
          String name = NAMES.get(turn % NAMES.size());
          String declaration = DECLARATIONS.get(turn % DECLARATIONS.size()).formatted(name);
          byte[] bytes = ("<html><head>" + declaration + "</head>" + page).getBytes(charset);
          check(
              cells[0] + " " + saved + " as " + name + turn % DECLARATIONS.size(),
              expected,
              text,
              described(bytes),
              wrong);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void aTextIsTheSameInEveryEncodingHoweverLittleOfItIsChinese() {
    List<String> texts =
        List.of(
            "一",
            "联通",
            "㐀𠮷龴︐，GB18030 才有的字",
            "x".repeat(5000) + "见附件" + "y".repeat(5000),
            "var a = 'é'; // 无\nif (a < b) {}\n",
            "国办发〔2021〕30号\r\n——各地：\u3000\u3000“示例”……·①Ⅱ㎡±÷×°℃‰");
    for (String text : texts) {
      String page = "<html><body><div>" + text + "</div></body></html>";
      String expected = bench.content("p.html", page.getBytes(StandardCharsets.UTF_8)).text();
      for (String saved : SAVED) {
        Charset charset = Charset.forName(saved);
        if (charset.newEncoder().canEncode(page)) {
          for (String mark : saved.equals("GBK") ? List.of("") : List.of("", "\uFEFF")) {
            byte[] bytes = (mark + page).getBytes(charset);
            assertEquals(expected, bench.content("p.html", bytes).text(), saved + mark + text);
          }
        }
      }
    }
  }

  @Test
  void aPageThatIsCutInsideACharacterOrPutTogetherFromPartsIsReadAsFarAsItGoes() {
    String words = "示例区人民政府办公室关于做好示例工作的通知";
    for (String saved : List.of("UTF-8", "GBK")) {
      byte[] whole = ("<p>" + words).getBytes(Charset.forName(saved));
      byte[] cut = Arrays.copyOf(whole, whole.length - 1);
      assertEquals(
          words.substring(0, words.length() - 1), bench.content("c.html", cut).text(), saved);
    }
    byte[] mixed =
        Bytes.join(
            "<meta charset=gbk><div>首页</div><div id=zoom><p>".getBytes(StandardCharsets.UTF_8),
            words.getBytes(Charset.forName("GBK")),
            "</p><p>第一条 为了示例，制定本办法。</p></div>".getBytes(StandardCharsets.UTF_8));
    assertEquals(words + "\n第一条 为了示例，制定本办法。", bench.content("m.html", mixed).text());
    // Only the one character that is broken is lost, and shows.
    byte[] hurt = "<p>甲乙丙丁</p><p>子丑寅卯</p>".getBytes(StandardCharsets.UTF_8);
    hurt[7] = '?';
    assertEquals("甲\uFFFD?\uFFFD丙丁\n子丑寅卯", bench.content("h.html", hurt).text());
  }

  private void check(
      String what, List<String> expected, String text, Described described, List<String> wrong) {
    List<String> fields = FIELDS.stream().map(described.disclosure()::value).toList();
    if (!fields.equals(expected)) {
      wrong.add(what + ": " + fields + " for " + expected);
    }
    if (!described.content().text().equals(text)) {
      wrong.add(what + ": another text");
    }
  }

  private Described described(byte[] bytes) {
    Result<Described> result = bench.take("page.html", bytes).then(DESCRIBER);
    return switch (result) {
      case Result.Done<Described> done -> done.value();
      case Result.Failed<Described> failed -> throw new AssertionError(failed.failure().toString());
    };
  }
}
