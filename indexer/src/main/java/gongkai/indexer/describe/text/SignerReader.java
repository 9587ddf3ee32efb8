package gongkai.indexer.describe.text;

import gongkai.indexer.describe.statement.Statements;
import gongkai.indexer.extract.Content;
import gongkai.noun.Property;
import gongkai.noun.Statement.Certainty;
import gongkai.noun.Statement.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads who signed a document: one to a higher authority has 签发人：王某某 beside its number, with
 * several names where several bodies issue it.
 */
public final class SignerReader {
  private static final Property SIGNER = Property.named("signer");

  private static final Pattern LABEL =
      Pattern.compile(
          "签[ \\u3000]*发[ \\u3000]*人[ \\u3000]*[:：\\t|｜][ \\u3000]*(?<names>[^\\t|｜]{1,80})");

  private static final Pattern BETWEEN = Pattern.compile("[、，,\\s\\u3000]+");
  private static final Pattern NAME = Pattern.compile("\\p{IsHan}{1,4}(?:·\\p{IsHan}{1,6})*");
  private static final Pattern NONE = Pattern.compile("无|空|略");

  /** Further down a text speaks of the signers of other documents. */
  private static final int HEAD_LINES = 20;

  private SignerReader() {}

  public static void offer(Content content, Statements statements) {
    offer(content.margin(), Evidence.METADATA_BLOCK, statements);
    offer(content.text().lines().limit(HEAD_LINES).toList(), Evidence.HEAD, statements);
  }

  private static void offer(List<String> lines, Evidence from, Statements statements) {
    for (String line : lines) {
      Matcher matcher = LABEL.matcher(line);
      if (matcher.find()) {
        String written = matcher.group("names").strip();
        statements.offer(SIGNER, String.join("、", names(written)), written, from, Certainty.STATED);
        return;
      }
    }
  }

  /** The names that the words begin with; of 王　某 the letters are spaced to fill the place. */
  private static List<String> names(String words) {
    List<String> names = new ArrayList<>();
    String begun = "";
    for (String word : BETWEEN.split(words, -1)) {
      if (!NAME.matcher(word).matches() || NONE.matcher(word).matches()) {
        return names;
      }
      if (begun.isEmpty() && word.length() == 1) {
        begun = word;
      } else {
        names.add(begun + word);
        begun = "";
      }
    }
    return names;
  }
}
