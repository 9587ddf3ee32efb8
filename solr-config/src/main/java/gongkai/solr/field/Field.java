package gongkai.solr.field;

/** A field of the schema. Prints as its name. */
public record Field(String name, Form form) {

  /** The schema's types, each with its one set of flags. */
  public enum Form {
    /** One string to select, sort and count by. */
    KEY("key", false),
    /** Such strings, any number of them. */
    KEYS("key", true),
    /** A key that is given back too. */
    SHOWN_KEY("key", false),
    SHOWN_KEYS("key", true),
    /** Kept to be given back, not to be searched. */
    KEPT("kept", false),
    /** Such texts, any number of them. */
    KEPT_LIST("kept", true),
    /** Only on its way to fields of words and pairs, which are made of it. */
    PASSED("passed", true),
    INTEGER("integer", false),
    INSTANT("instant", false),
    /** Text cut into words. */
    WORDS("words", true),
    /** The same text cut into pairs of characters. */
    PAIRS("pairs", true),
    /** Words of which it only matters whether they are there, not how much they say. */
    MATCHED_WORDS("words", true),
    VECTOR("vector", false),
    VERSION("version", false);

    private final String type;
    private final boolean many;

    Form(String type, boolean many) {
      this.type = type;
      this.many = many;
    }

    /** Name of the schema's field type. */
    public String type() {
      return type;
    }

    public boolean many() {
      return many;
    }
  }

  /** Its line in the schema. */
  public String declared() {
    boolean shown = form == Form.SHOWN_KEY || form == Form.SHOWN_KEYS;
    return "<field name=\"%s\" type=\"%s\"%s%s%s/>"
        .formatted(
            name,
            form.type(),
            form.many() ? " multiValued=\"true\"" : "",
            shown ? " stored=\"true\"" : "",
            form == Form.MATCHED_WORDS ? " omitNorms=\"true\"" : "");
  }

  @Override
  public String toString() {
    return name;
  }
}
