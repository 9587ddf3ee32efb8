package gongkai.dataset.codebook;

import gongkai.noun.Dataset;

/**
 * A value that cells of a closed list can have.
 *
 * @param list as {@link Dataset.Column#codes} names it
 * @param place the form and table that it is of, where it is of any
 * @param unit of figures that it names, or empty
 * @param source what sets it
 */
public record Code(
    String list,
    String code,
    Place place,
    Text label,
    Text definition,
    String unit,
    String source) {

  /** Two languages. */
  public record Text(String zh, String en) {
    public String in(boolean english) {
      return english ? en : zh;
    }
  }

  /** Where in the forms it stands; both empty for what is of no form. */
  public record Place(String form, String table) {
    static final Place NONE = new Place("", "");
  }

  /** Tells it from all others. */
  public String id() {
    return place.form().isEmpty()
        ? list + ":" + code
        : String.join(":", list, place.form(), place.table(), code);
  }
}
