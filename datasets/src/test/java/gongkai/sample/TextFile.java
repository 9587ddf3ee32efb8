package gongkai.sample;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A text as copied from a page, with the page's furniture ({@code layout: copied}), with a block of
 * labels in front ({@code block}), or alone ({@code plain}).
 */
final class TextFile {
  private TextFile() {}

  static byte[] write(SampleText text) {
    StringBuilder out = new StringBuilder();
    switch (text.get("layout")) {
      case "copied" -> {
        out.append("首页\n>政务公开>").append(text.get("column")).append('\n');
        out.append(text.get("title")).append("\n\n\n发布时间：").append(text.get("published"));
        out.append(" 10:08 字号：[ ] 视力保护色：\n\n\n");
      }
      case "block" -> {
        out.append("标题：").append(text.get("title")).append('\n');
        out.append("索引号：").append(text.get("index")).append('\n');
        out.append("发布机构：").append(text.get("publisher")).append('\n');
        out.append("文号：").append(text.get("number")).append('\n');
        out.append("发布日期：").append(text.get("published")).append("\n\n");
      }
      default -> out.append(text.get("title")).append("\n\n");
    }
    for (Block block : text.blocks()) {
      switch (block) {
        case Block.Heading h -> out.append(h.text().plain()).append("\n\n");
        case Block.Paragraph p -> out.append(p.text().plain()).append("\n\n");
        case Block.Table t ->
            t.grid()
                .rows()
                .forEach(
                    row ->
                        out.append(String.join("\t", row.stream().map(Grid.Cell::text).toList()))
                            .append('\n'));
        default -> throw new IllegalStateException("not a printed block: " + block);
      }
    }
    out.append(HtmlFile.NOTE).append('\n');
    if (text.get("layout").equals("copied")) {
      out.append("\n分享到：\n[ 打印本页 | 关闭窗口 ]\n");
    }
    return switch (text.get("charset")) {
      case "gb18030" -> out.toString().getBytes(Charset.forName("GB18030"));
      // As Windows Notepad saves it.
      case "utf-8-bom" ->
          ("\uFEFF" + out.toString().replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
      default -> out.toString().getBytes(StandardCharsets.UTF_8);
    };
  }
}
