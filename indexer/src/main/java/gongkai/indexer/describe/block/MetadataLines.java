package gongkai.indexer.describe.block;

import gongkai.indexer.extract.Content;
import gongkai.indexer.extract.structure.Block;
import gongkai.noun.Property;
import gongkai.vocabulary.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The lines that may hold metadata: the page's margin, and the head of the text where it is
 * labelled.
 */
public final class MetadataLines {
  private static final int HEAD_BLOCKS = 12;
  private static final int LONGEST_LINE = 200;
  private static final Set<Property> IDENTIFYING =
      Set.of(
          Property.INDEX_NUMBER,
          Property.DOCUMENT_NUMBER,
          Property.PUBLISHER,
          Property.FORMED,
          Property.PUBLISHED);

  private MetadataLines() {}

  public static List<String> of(Content content, FieldReader fields) {
    List<String> lines = new ArrayList<>(content.margin());
    List<String> head = head(content);
    Set<Property> labelled =
        fields.read(head).stream()
            .map(Field::label)
            .map(Labels.Label::property)
            .flatMap(java.util.Optional::stream)
            .filter(IDENTIFYING::contains)
            .collect(Collectors.toSet());
    // 名称：… alone heads many a form; only a block that identifies the document describes it.
    if (labelled.size() > 1 || (labelled.size() == 1 && content.margin().isEmpty())) {
      lines.addAll(head);
    }
    return lines;
  }

  private static List<String> head(Content content) {
    List<String> head = new ArrayList<>();
    for (Block block : content.blocks().stream().limit(HEAD_BLOCKS).toList()) {
      content
          .text()
          .substring(block.start(), block.end())
          .lines()
          .filter(line -> line.length() <= LONGEST_LINE)
          .forEach(head::add);
    }
    return head;
  }
}
