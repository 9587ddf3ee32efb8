package gongkai.sample;

import java.util.ArrayList;
import java.util.List;

/** A part of a body, in the order of reading. */
sealed interface Block {
  record Heading(int level, Inline text) implements Block {}

  record Paragraph(Align align, Inline text) implements Block {}

  record Table(Grid grid) implements Block {}

  /** The tables of an annual report: the form's year, and one line for each row that is not 0. */
  record Form(String form, List<String> lines) implements Block {}

  /** Where a part of the form is printed: proactive, applications or review. */
  record FormPart(String part) implements Block {}

  enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }

  static List<Block> parse(List<String> lines) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.startsWith("|")) {
        int end = i;
        while (end < lines.size() && lines.get(end).startsWith("|")) {
          end++;
        }
        blocks.add(new Table(Grid.of(lines.subList(i, end))));
        i = end - 1;
      } else if (line.startsWith(":::form ")) {
        int end = i + lines.subList(i, lines.size()).indexOf(":::");
        blocks.add(new Form(line.substring(8), List.copyOf(lines.subList(i + 1, end))));
        i = end;
      } else if (line.startsWith("@")) {
        blocks.add(new FormPart(line.substring(1)));
      } else if (!line.isEmpty()) {
        blocks.add(lineBlock(line));
      }
    }
    return List.copyOf(blocks);
  }

  private static Block lineBlock(String line) {
    if (line.startsWith("### ")) {
      return new Heading(3, Inline.parse(line.substring(4)));
    }
    if (line.startsWith("## ")) {
      return new Heading(2, Inline.parse(line.substring(3)));
    }
    if (line.startsWith("> ")) {
      return new Paragraph(Align.RIGHT, Inline.parse(line.substring(2)));
    }
    if (line.startsWith("= ")) {
      return new Paragraph(Align.CENTRE, Inline.parse(line.substring(2)));
    }
    return new Paragraph(Align.LEFT, Inline.parse(line));
  }
}
