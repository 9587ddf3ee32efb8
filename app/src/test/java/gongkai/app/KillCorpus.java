package gongkai.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A folder of small documents of our own, and what a year does to it: changed, vanished, moved,
 * swapped and copied files, archives in archives, broken ones, and documents that interpret, repeal
 * and contradict each other.
 */
record KillCorpus(Path folder) {

  /** The folder as it is at first. */
  void write() throws IOException {
    for (int i = 0; i < 30; i++) {
      notice(i, "第一版");
    }
    for (int i = 0; i < 8; i++) {
      report(i, 100 + i);
    }
    put("swap/甲.txt", "甲文件的文字，共受理申请11件。\n");
    put("swap/乙.txt", "乙文件的文字，共受理申请12件。\n");
    put("swap/丙.txt", "丙文件的文字，与别处相同。\n");
    put("twins/a.txt", "丙文件的文字，与别处相同。\n");
    put("broken/half.pdf", "%PDF-1.4 and no more");
    put("broken/once-good.txt", "这份文件先是好的。\n");
    put("broken/empty.txt", "");
    zip("archive.zip", 12, "旧");
  }

  /** What has become of it later. */
  void change() throws IOException {
    for (int i = 0; i < 30; i += 3) {
      notice(i, "第二版");
    }
    for (int i = 1; i < 30; i += 6) {
      Files.delete(folder.resolve("notices/%03d.html".formatted(i)));
    }
    for (int i = 2; i < 30; i += 6) {
      Path old = folder.resolve("notices/%03d.html".formatted(i));
      Files.move(old, parent(folder.resolve("archived/%03d.html".formatted(i))));
    }
    for (int i = 30; i < 110; i++) {
      notice(i, "第一版");
      if (i % 5 == 0) {
        copy("notices/%03d.html".formatted(i), "copies/%03d.html".formatted(i));
      }
    }
    for (int i = 4; i < 16; i++) {
      report(i, 200 + i);
    }
    put("swap/甲.txt", "乙文件的文字，共受理申请12件。\n");
    put("swap/乙.txt", "甲文件的文字，共受理申请11件。\n");
    put("broken/half.pdf", "这不再是 PDF，而是能读的文字。\n");
    put("broken/once-good.txt", "");
    zip("archive.zip", 16, "新");
  }

  private void notice(int i, String version) throws IOException {
    String cited = i > 0 ? "示政办发〔2020〕%d号".formatted(i - 1) : "示政发〔2019〕1号";
    String more =
        switch (i % 4) {
          case 1 -> "<p>《关于第%d项工作的通知》（%s）同时废止。</p>".formatted(i - 1, cited);
          case 2 -> "<p>现对《关于第%d项工作的通知》（%s）解读如下。</p>".formatted(i - 1, cited);
          case 3 -> "<p>附件：<a href=\"../swap/丙.txt\">丙</a></p>";
          default -> "<p>根据%s，制定本通知。</p>".formatted(cited);
        };
    put(
        "notices/%03d.html".formatted(i),
        """
        <html><head><meta charset="utf-8"><title>关于第%1$d项工作的通知</title></head><body>
        <h1>%4$s关于第%1$d项工作的通知</h1><p>示政办发〔2020〕%1$d号</p>
        <p>各有关单位：</p><p>第一条 为做好第%1$d项工作，共安排资金%5$d万元（%2$s）。</p>%3$s
        <p>第二条 全年受理申请%5$d件，其中办结%6$d件。</p>
        <p>示例区人民政府办公室</p><p>2020年5月%7$d日</p></body></html>
        """
            .formatted(i, version, more, i % 4 == 2 ? "解读：" : "", 100 + i, 90 + i, 1 + i % 28));
  }

  private void report(int i, int count) throws IOException {
    put(
        "reports/%03d.txt".formatted(i),
        """
        示例区第%d街道2020年政府信息公开工作年度报告
        一、总体情况
        全年主动公开信息%d条，其中网站公开%d条，微信公开20条。
        收到信息公开申请%d件，同比增长10%%，上年为3件。
        """
            .formatted(i, count, count - 10, i + 1));
  }

  private void zip(String name, int members, String word) throws IOException {
    Path file = parent(folder.resolve(name));
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = members == 16 ? 3 : 0; i < members; i++) {
        entry(
            zip,
            "成员/%02d.txt".formatted(i),
            "压缩包里的第%d份文件（%s）。\n".formatted(i, i % 2 == 0 ? word : ""));
      }
      zip.putNextEntry(new ZipEntry("inner.zip"));
      ZipOutputStream inner = new ZipOutputStream(zip, StandardCharsets.UTF_8);
      entry(inner, "深.txt", "包中之包（" + word + "）。\n");
      inner.finish();
      zip.closeEntry();
    }
    still(file);
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(1_600_000_000_000L);
    zip.putNextEntry(entry);
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private void put(String name, String text) throws IOException {
    Path file = parent(folder.resolve(name));
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    still(file);
  }

  private void copy(String from, String to) throws IOException {
    Path target = parent(folder.resolve(to));
    Files.copy(folder.resolve(from), target, StandardCopyOption.REPLACE_EXISTING);
    still(target);
  }

  /** The same time for all, so that two images of the index do not differ by it. */
  private static void still(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1_600_000_000)));
  }

  private static Path parent(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    return file;
  }
}
