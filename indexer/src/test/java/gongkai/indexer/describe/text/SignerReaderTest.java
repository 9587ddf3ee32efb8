package gongkai.indexer.describe.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.indexer.describe.statement.Statements;
import gongkai.indexer.extract.Content;
import gongkai.noun.Property;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignerReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "示政文〔2021〕5号　　　　　签发人：王某某 = 王某某",
        "签发人: 王　某 = 王某",
        "示政文〔2021〕5号 签 发 人：张三、李四 = 张三、李四",
        "签发人：张三 李四明　王　五 = 张三、李四明、王五",
        "签发人：买买提·艾力 联系人：李四 = 买买提·艾力",
        "签发人\t欧阳某某\t印数\t20 = 欧阳某某",
        "签发人：无 = ''",
        "签发人： = ''",
        "由签发人审核后印发 = ''",
      })
  void theNamesBehindTheLabel(String line, String names) {
    assertEquals(names, read(List.of("示例县人民政府", line, "关于茶园灌溉的请示"), List.of()));
    assertEquals(names, read(List.of("关于茶园灌溉的请示"), List.of(line)));
  }

  private static String read(List<String> lines, List<String> margin) {
    Statements statements = new Statements();
    SignerReader.offer(
        new Content(
            "text/plain",
            String.join("\n", lines),
            List.of(),
            margin,
            Map.of(),
            List.of(),
            List.of()),
        statements);
    return statements.value(Property.named("signer"));
  }
}
