package gongkai.app.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.api.operate.BackupReport;
import gongkai.api.operate.Operator;
import gongkai.api.operate.RunState;
import gongkai.api.operate.SiteState;
import gongkai.noun.NounJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * Writes every order of the operator's down, a line of JSON before it is carried out and one after,
 * in a file that only grows. An order that cannot be written down is not carried out.
 */
public final class AuditedOperator implements Operator {
  private final Operator operator;
  private final Path file;

  /**
   * @param file need not exist; its folder does
   */
  public AuditedOperator(Operator operator, Path file) {
    this.operator = operator;
    this.file = file;
  }

  @Override
  public JsonNode index(List<String> paths, boolean force) {
    ObjectNode what = NounJson.mapper().createObjectNode();
    paths.forEach(what.putArray("paths")::add);
    return noted("index", what.put("force", force), () -> operator.index(paths, force));
  }

  @Override
  public JsonNode index(JsonNode order) {
    return noted("index", order, () -> operator.index(order));
  }

  @Override
  public JsonNode reindex() {
    return noted("reindex", NounJson.mapper().createObjectNode(), operator::reindex);
  }

  @Override
  public BackupReport backup(String directory, int keep) {
    ObjectNode what =
        NounJson.mapper().createObjectNode().put("directory", directory).put("keep", keep);
    return noted("backup", what, () -> operator.backup(directory, keep));
  }

  @Override
  public JsonNode retry(String source) {
    ObjectNode what = NounJson.mapper().createObjectNode().put("source", source);
    return noted("retry", what, () -> operator.retry(source));
  }

  @Override
  public List<RunState> runs() {
    return operator.runs();
  }

  @Override
  public List<SiteState> sites() {
    return operator.sites();
  }

  @Override
  public void begin(Runnable order) {
    operator.begin(order);
  }

  private <T> T noted(String order, JsonNode what, Supplier<T> carriedOut) {
    String begun = Instant.now().toString();
    write(line(order, begun).set("what", what));
    ObjectNode end = line(order, begun);
    try {
      T result = carriedOut.get();
      end.put("outcome", "done");
      return result;
    } catch (RuntimeException e) {
      end.put("outcome", "failed").put("trouble", String.valueOf(e.getMessage()));
      throw e;
    } finally {
      write(end.put("ended", Instant.now().toString()));
    }
  }

  private static ObjectNode line(String order, String begun) {
    return NounJson.mapper().createObjectNode().put("order", order).put("begun", begun);
  }

  private synchronized void write(JsonNode line) {
    try {
      Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("the book of orders cannot be written: " + file, e);
    }
  }
}
