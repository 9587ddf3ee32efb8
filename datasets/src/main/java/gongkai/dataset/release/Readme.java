package gongkai.dataset.release;

import gongkai.noun.Dataset;
import gongkai.noun.Release;

/** The words that go with a Data Package, for whoever opens it without the site. */
final class Readme {
  private Readme() {}

  static String of(Dataset dataset, Release release) {
    StringBuilder readme = new StringBuilder();
    readme.append(
        """
        # %s

        %s

        - 版本：%s，共 %d 行
        - 更新：%s
        - 许可：%s
        - 不能说明什么：%s

        数据在 data.csv（UTF-8，逗号分隔，首行为字段名），字段的类型和含义见下表和 datapackage.json，代码的含义见 codes.csv，
        来源文件见 sources.csv，每一行的 link 列指向出处，相对地址以发布网站首页为准。
        空白表示没有该项内容，不表示 0。以英文单引号开头的文字，去掉开头一个单引号即为原文
        （为防止电子表格把文字当作公式执行而添加）。

        ## %s (English)

        %s

        What it cannot tell: %s

        | 字段 | 名称 | English | 类型 | 单位 | 依据 | 说明 | Description | 代码表 |
        |---|---|---|---|---|---|---|---|---|
        """
            .formatted(
                dataset.words().title(),
                dataset.words().description(),
                release.name(),
                release.rows(),
                dataset.words().updates(),
                dataset.licence(),
                dataset.words().cannotTell(),
                dataset.words().titleEn(),
                dataset.words().descriptionEn(),
                dataset.words().cannotTellEn()));
    for (Dataset.Column column : dataset.columns()) {
      readme.append(
          "| %s | %s | %s | %s | %s | %s | %s | %s | %s |\n"
              .formatted(
                  column.name(),
                  column.label(),
                  column.labelEn(),
                  column.type(),
                  column.unit(),
                  column.basis(),
                  column.description(),
                  column.descriptionEn(),
                  column.codes()));
    }
    return readme.toString();
  }
}
