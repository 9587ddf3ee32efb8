package gongkai.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One text of the corpus: {@code key: value} lines between two lines of three hyphens, then the
 * body, a line a paragraph. See datasets/sample/README.md for the grammar.
 *
 * @param source the file it was read from
 */
record SampleText(String source, Map<String, String> head, List<Block> body) {
  private static final Set<String> KEYS =
      Set.of(
          "file",
          "layout",
          "charset",
          "title",
          "publisher",
          "region",
          "number",
          "index",
          "kind",
          "genre",
          "topic",
          "item",
          "formed",
          "published",
          "effective",
          "expires",
          "year",
          "validity",
          "validity_by",
          "column",
          "keywords",
          "interprets",
          "repeals",
          "amends",
          "attachments",
          "findings");

  static List<SampleText> readAll(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      List<SampleText> texts = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        texts.add(read(file));
      }
      return List.copyOf(texts);
    }
  }

  private static SampleText read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    String name = file.getFileName().toString();
    if (lines.isEmpty() || !lines.getFirst().equals("---")) {
      throw new IllegalArgumentException(name + ":1: a text starts with ---");
    }
    int end = lines.subList(1, lines.size()).indexOf("---") + 1;
    Map<String, String> head = new LinkedHashMap<>();
    for (int i = 1; i < end; i++) {
      int colon = lines.get(i).indexOf(':');
      String key = colon < 0 ? lines.get(i) : lines.get(i).substring(0, colon);
      if (!KEYS.contains(key) || head.containsKey(key)) {
        throw new IllegalArgumentException(
            "%s:%d: unknown or repeated key %s".formatted(name, i + 1, key));
      }
      head.put(key, lines.get(i).substring(colon + 1).trim());
    }
    return new SampleText(name, head, Block.parse(lines.subList(end + 1, lines.size())));
  }

  /** The body with the form's tables in their places. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    FormTables form = form().map(FormTables::new).orElse(null);
    for (Block block : body) {
      switch (block) {
        case Block.Form ignored -> {}
        case Block.FormPart part -> {
          if (form == null) {
            throw new IllegalArgumentException(source + ": no form for @" + part.part());
          }
          blocks.add(new Block.Table(form.part(part.part())));
        }
        default -> blocks.add(block);
      }
    }
    return blocks;
  }

  Optional<Block.Form> form() {
    return body.stream()
        .filter(Block.Form.class::isInstance)
        .map(Block.Form.class::cast)
        .findFirst();
  }

  String get(String key) {
    return head.getOrDefault(key, "");
  }

  List<String> list(String key) {
    return get(key).isEmpty() ? List.of() : List.of(get(key).split("\\|", -1));
  }

  /** The finished file's name. */
  String file() {
    return get("file");
  }

  String extension() {
    return file().substring(file().lastIndexOf('.') + 1);
  }

  boolean has(String key) {
    return !get(key).isEmpty();
  }
}
