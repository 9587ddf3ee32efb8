package gongkai.api.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import gongkai.api.words.Words;
import gongkai.dataset.Value;
import gongkai.dataset.query.Aggregate;
import gongkai.dataset.query.Cautions;
import gongkai.noun.NounJson;
import java.util.List;

/** What must be known of the figures of groups, said once for all of them. */
public final class CautionWords {
  private CautionWords() {}

  public static ArrayNode of(List<JsonNode> groups, Words words) {
    ArrayNode all = NounJson.mapper().createArrayNode();
    for (Cautions.Kind kind : Cautions.Kind.values()) {
      long groupsOf = groups.stream().filter(group -> has(group, kind)).count();
      if (groupsOf > 0) {
        all.addObject()
            .put("code", kind.wire())
            .put("column", kind.column())
            .put("groups", groupsOf)
            .put("message", words.say("caution." + kind.wire(), groupsOf));
      }
    }
    return all;
  }

  private static boolean has(JsonNode group, Cautions.Kind kind) {
    String cautions = group.path(Aggregate.cautions().name()).asText("");
    return List.of(cautions.split(Value.SEPARATOR, -1)).contains(kind.wire());
  }
}
