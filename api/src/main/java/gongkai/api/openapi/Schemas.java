package gongkai.api.openapi;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.naming.DefaultSchemaDefinitionNamingStrategy;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import gongkai.api.request.Body;
import gongkai.api.request.FromRegistry;
import gongkai.noun.Disclosure;
import gongkai.noun.Finding;
import gongkai.noun.NounJson;
import gongkai.noun.Observation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * The schemas of bodies, from the types that they are written from; those of nouns from the
 * registry of properties. What a body has it always has, but for what says that it is left out
 * where it is absent.
 */
final class Schemas {
  static final String COMPONENTS = "#/components/schemas/";

  /** Bodies that standards of others describe. */
  private static final List<String> OF_OTHERS =
      List.of("CkanArguments", "DataPackage", "JsonLd", "OpenApi");

  private static final Set<Class<?>> NOUNS =
      Set.of(Disclosure.class, Observation.class, Finding.class);

  private final SchemaBuilder builder =
      new SchemaGenerator(config().build()).buildMultipleSchemaDefinitions();

  /** Filled in when {@link #all} is called. */
  ObjectNode reference(Body body) {
    List<Type> types = body.types();
    return types.isEmpty()
        ? reference(body.name())
        : builder.createSchemaReference(
            types.getFirst(), types.subList(1, types.size()).toArray(Type[]::new));
  }

  static ObjectNode reference(String name) {
    return NounJson.mapper().createObjectNode().put("$ref", COMPONENTS + name);
  }

  /** Every schema that was referred to, by its name. */
  Map<String, JsonNode> all() {
    Map<String, JsonNode> all = new TreeMap<>();
    Map<String, JsonNode> nouns = new NounSchemas(this).all();
    for (Map.Entry<String, JsonNode> one :
        builder.collectDefinitions("components/schemas").properties()) {
      all.put(one.getKey(), merged((ObjectNode) one.getValue()));
    }
    all.putAll(nouns);
    for (String name : OF_OTHERS) {
      all.put(name, NounJson.mapper().createObjectNode().put("type", "object"));
    }
    return all;
  }

  /** What a record takes its parts apart into is its own. */
  private static ObjectNode merged(ObjectNode schema) {
    JsonNode parts = schema.remove("allOf");
    if (parts != null) {
      for (JsonNode part : parts) {
        schema
            .withObjectProperty("properties")
            .setAll((ObjectNode) merged((ObjectNode) part).get("properties"));
        ArrayNode required = schema.withArrayProperty("required");
        for (JsonNode name : part.path("required")) {
          if (!required.valueStream().anyMatch(name::equals)) {
            required.add(name);
          }
        }
      }
    }
    return schema;
  }

  private static SchemaGeneratorConfigBuilder config() {
    SchemaGeneratorConfigBuilder config =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(new JacksonModule())
            .with(
                Option.FLATTENED_OPTIONALS,
                Option.DEFINITIONS_FOR_ALL_OBJECTS,
                Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
            .without(Option.SCHEMA_VERSION_INDICATOR);
    config.forFields().withRequiredCheck(Schemas::always);
    config
        .forTypesInGeneral()
        .withCustomDefinitionProvider(Schemas::own)
        .withDefinitionNamingStrategy(new Names());
    return config;
  }

  private static boolean always(FieldScope field) {
    JsonInclude own = field.getAnnotation(JsonInclude.class);
    JsonInclude include =
        own != null
            ? own
            : field.getDeclaringType().getErasedType().getAnnotation(JsonInclude.class);
    return include == null || include.value() == JsonInclude.Include.ALWAYS;
  }

  /** What the generator cannot know of a type. */
  private static CustomDefinition own(ResolvedType type, SchemaGenerationContext context) {
    Class<?> of = type.getErasedType();
    ObjectNode schema = NounJson.mapper().createObjectNode();
    if (NOUNS.contains(of) || of.isAnnotationPresent(FromRegistry.class)) {
      return inline(reference(Body.nameOf(of)));
    }
    if (of == BigDecimal.class) {
      return inline(schema.put("type", "string").put("pattern", "^-?[0-9]+(\\.[0-9]+)?$"));
    }
    if (of.isEnum()) {
      ArrayNode values = schema.put("type", "string").putArray("enum");
      for (Object value : of.getEnumConstants()) {
        values.add(NounJson.mapper().convertValue(value, String.class));
      }
      return inline(schema);
    }
    if (of == OptionalInt.class) {
      schema.putArray("type").add("integer").add("null");
      return inline(schema);
    }
    if (JsonNode.class.isAssignableFrom(of) || of == Object.class) {
      return inline(schema);
    }
    if (Map.class.isAssignableFrom(of)) {
      schema.put("type", "object");
      ResolvedType value = type.typeParametersFor(Map.class).get(1);
      schema.set("additionalProperties", context.createDefinitionReference(value));
      return inline(schema);
    }
    if (of.isSealed()) {
      ArrayNode kinds = schema.putArray("oneOf");
      for (Class<?> kind : of.getPermittedSubclasses()) {
        kinds.add(context.createDefinitionReference(context.getTypeContext().resolve(kind)));
      }
      return inline(schema);
    }
    JsonFormat format = of.getAnnotation(JsonFormat.class);
    if (format != null && format.shape() == JsonFormat.Shape.ARRAY) {
      int parts = of.getRecordComponents().length;
      schema.put("type", "array").put("minItems", parts).put("maxItems", parts);
      schema.putObject("items").put("type", "integer");
      return inline(schema);
    }
    return null;
  }

  private static CustomDefinition inline(ObjectNode schema) {
    return new CustomDefinition(schema, DefinitionType.INLINE, AttributeInclusion.NO);
  }

  /** Names that generated clients can use: {@code PassageList}, not {@code Page(Passage)}. */
  private static final class Names extends DefaultSchemaDefinitionNamingStrategy {
    @Override
    public String getDefinitionNameForKey(
        com.github.victools.jsonschema.generator.impl.DefinitionKey key,
        SchemaGenerationContext context) {
      ResolvedType type = key.getType();
      StringBuilder name = new StringBuilder();
      type.getTypeParameters().forEach(of -> name.append(Body.nameOf(of.getErasedType())));
      return name + Body.nameOf(type.getErasedType());
    }
  }
}
