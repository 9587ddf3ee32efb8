package gongkai.indexer.describe.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import gongkai.indexer.describe.statement.Statements;
import gongkai.noun.Property;
import gongkai.noun.Statement.Certainty;
import gongkai.noun.Statement.Evidence;
import gongkai.vocabulary.GuideLabels;
import gongkai.vocabulary.table.VocabularyFolder;
import org.junit.jupiter.api.Test;

class ServiceReaderTest {
  private static final ServiceReader READER =
      new ServiceReader(GuideLabels.load(VocabularyFolder.shipped()));

  private static Statements read(String kind, String text) {
    Statements statements = new Statements();
    statements.offer(Property.KIND, kind, kind, Evidence.TEXT, Certainty.STATED);
    READER.offer(text, statements);
    return statements;
  }

  private static String value(Statements statements, String property) {
    return statements.value(Property.named(property));
  }

  @Test
  void partsAreReadUnderTheirNames() {
    Statements read =
        read(
            "service_guide",
            """
            老年人公交卡办理指南
            一、受理单位
            云山县交通运输局便民服务科
            二、申请材料
            1.身份证原件
            2.一寸照片一张
            三、办理时限：
            当场办结。
            四、其他事项
            不受理代办。
            咨询电话：0888-1234567
            """);
    assertEquals("云山县交通运输局便民服务科", value(read, "serviceAgency"));
    assertEquals("1.身份证原件；2.一寸照片一张", value(read, "serviceMaterials"));
    assertEquals("当场办结。", value(read, "serviceLimit"));
    assertEquals("0888-1234567", value(read, "servicePhone"));
    assertFalse(read.has(Property.named("serviceFee")), "nothing is concluded");
  }

  @Test
  void rowsOfATableAreReadCellByCell() {
    Statements read = read("service_guide", "办理地点\t政务大厅3号窗口\t办公时间\t工作日9：00—17：00\n收费标准\t不收费");
    assertEquals("政务大厅3号窗口", value(read, "serviceAddress"));
    assertEquals("工作日9：00—17：00", value(read, "serviceHours"));
    assertEquals("不收费", value(read, "serviceFee"));
  }

  @Test
  void aHeadOfColumnsIsNoValue() {
    Statements read = read("service_guide", "申请材料\t办理时限\t收费标准\n身份证\t5日\t无");
    assertFalse(read.has(Property.named("serviceMaterials")));
    assertFalse(read.has(Property.named("serviceLimit")));
  }

  @Test
  void otherDocumentsHaveNoSuchParts() {
    assertFalse(read("policy", "一、受理单位\n某局\n").has(Property.named("serviceAgency")));
  }
}
