package gongkai.api.request;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import gongkai.noun.Disclosure;
import gongkai.noun.Finding;
import gongkai.noun.NounJson;
import gongkai.noun.Observation;
import gongkai.noun.Wire;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.function.Function;

/**
 * How answers are written: records as they are, the nouns in them in the form of {@link Wire},
 * decimals as text.
 */
public final class AnswerJson {
  private static final JsonMapper MAPPER =
      NounJson.mapper()
          .rebuild()
          .addModule(
              new SimpleModule("answers")
                  .addSerializer(Disclosure.class, written(Wire::disclosure))
                  .addSerializer(Observation.class, written(Wire::observation))
                  .addSerializer(Finding.class, written(Wire::finding))
                  .addSerializer(
                      BigDecimal.class,
                      written(
                          value ->
                              NounJson.mapper().getNodeFactory().textNode(value.toPlainString()))))
          .build();

  private AnswerJson() {}

  public static JsonMapper mapper() {
    return MAPPER;
  }

  private static <T> JsonSerializer<T> written(Function<T, JsonNode> form) {
    return new JsonSerializer<>() {
      @Override
      public void serialize(T value, JsonGenerator out, SerializerProvider provider)
          throws IOException {
        out.writeTree(form.apply(value));
      }
    };
  }
}
