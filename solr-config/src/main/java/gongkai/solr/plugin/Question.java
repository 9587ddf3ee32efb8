package gongkai.solr.plugin;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gongkai.solr.plugin.rank.Meaning;
import java.util.List;

/**
 * What is looked for, after the words that people use as operators have been read. Empty parts ask
 * for nothing; a question that is empty altogether finds every record.
 *
 * @param target whose fields are searched
 * @param whole the query as typed, for what is known by its whole title or number
 * @param words plain words; most of them must be found
 * @param phrases must be found literally
 * @param excluded must not be found, literally
 * @param titles must be in the title
 * @param numbers must be the document's number, or the beginning of it
 * @param publishers must be in the publisher's name
 * @param named numbers in the query's words; documents with them come first
 * @param meant what else the words may be called in documents
 * @param idle words that carry no weight
 * @param names what else those of the titles and publishers that are not quoted may be called
 * @param loose whether what has only some of the words is found too, behind what has most
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Question(
    Target target,
    String whole,
    List<String> words,
    List<String> phrases,
    List<String> excluded,
    List<String> titles,
    List<String> numbers,
    List<String> publishers,
    List<String> named,
    List<Meant> meant,
    List<String> idle,
    List<Meant> names,
    boolean loose) {

  /** The name of the request parameter that carries the JSON. */
  public static final String PARAMETER = "question";

  /** The name of the parameter that carries the question's vector, a {@link Meaning}. */
  public static final String MEANING = "meaning";

  /** What a document is about is said by then; the rest of a long one costs time. */
  private static final int MOST_TEXT = 20_000;

  private static final ObjectMapper JSON = new ObjectMapper();

  public Question {
    target = target == null ? Target.DOCUMENT : target;
    whole = whole == null ? "" : whole;
    words = copy(words);
    phrases = copy(phrases);
    excluded = copy(excluded);
    titles = copy(titles);
    numbers = copy(numbers);
    publishers = copy(publishers);
    named = copy(named);
    meant = copy(meant);
    idle = copy(idle);
    names = copy(names);
  }

  /** Words that mean what they say, all of them. */
  public Question(
      Target target,
      String whole,
      List<String> words,
      List<String> phrases,
      List<String> excluded,
      List<String> titles,
      List<String> numbers,
      List<String> publishers,
      List<String> named) {
    this(
        target,
        whole,
        words,
        phrases,
        excluded,
        titles,
        numbers,
        publishers,
        named,
        List.of(),
        List.of(),
        List.of(),
        false);
  }

  /**
   * A word or words as typed, in simplified characters, and what documents call it.
   *
   * @param official never empty
   */
  public record Meant(String typed, List<String> official) {
    public Meant {
      official = copy(official);
    }
  }

  /** Whose fields are searched. */
  public enum Target {
    DOCUMENT,
    TITLE,
    PASSAGE,
    /** Passages of documents that were found: what they hold of the question, be it little. */
    SNIPPET,
    /** Documents that use the same telling words; the words are a title, the whole is a text. */
    LIKE,
    /** Names that begin as typed; the typed words are the {@code whole}. */
    TYPED_TITLE,
    TYPED_PUBLISHER,
    TYPED_TOPIC
  }

  /** Asks for nothing, and so finds every record. */
  public static Question nothing() {
    return whole(Target.DOCUMENT, "");
  }

  /** Asks for something known by its whole name, or by its beginning. */
  public static Question whole(Target target, String text) {
    List<String> none = List.of();
    return new Question(target, text, none, none, none, none, none, none, none);
  }

  /** Asks for what uses the same telling words as a document, the first of them at most. */
  public static Question like(String title, String text) {
    List<String> none = List.of();
    return new Question(
        Target.LIKE, beginning(text), List.of(title), none, none, none, none, none, none);
  }

  private static String beginning(String text) {
    if (text.length() <= MOST_TEXT) {
      return text;
    }
    boolean parts = Character.isHighSurrogate(text.charAt(MOST_TEXT - 1));
    return text.substring(0, parts ? MOST_TEXT - 1 : MOST_TEXT);
  }

  public Question withTarget(Target other) {
    return with(other, whole, words, meant, idle, names, loose);
  }

  /** The same with what the words may mean. */
  public Question withMeanings(List<Meant> others, List<String> withoutWeight) {
    return with(target, whole, words, others, withoutWeight, names, loose);
  }

  /** The same with what its titles and publishers may be called. */
  public Question withNames(List<Meant> others) {
    return with(target, whole, words, meant, idle, others, loose);
  }

  /** The same for other words in the place of its own. */
  public Question withWords(String text) {
    return with(target, text, List.of(text.split(" ")), List.of(), List.of(), names, false);
  }

  /** The same, with no plain words. */
  Question withoutWords() {
    return with(target, whole, List.of(), List.of(), List.of(), names, false);
  }

  /** The same, content with some of the words. */
  public Question loosened() {
    return with(target, whole, words, meant, idle, names, true);
  }

  /** What is asked for to the letter, and where, is the same in all copies. */
  private Question with(
      Target target,
      String whole,
      List<String> words,
      List<Meant> meant,
      List<String> idle,
      List<Meant> names,
      boolean loose) {
    return new Question(
        target,
        whole,
        words,
        phrases,
        excluded,
        titles,
        numbers,
        publishers,
        named,
        meant,
        idle,
        names,
        loose);
  }

  /** Whether what is looked for is more than plain words: to the letter, or in one place. */
  public boolean restricted() {
    return !(phrases.isEmpty()
        && excluded.isEmpty()
        && titles.isEmpty()
        && numbers.isEmpty()
        && publishers.isEmpty());
  }

  /** Whether nothing is looked for. */
  public boolean empty() {
    return whole.isBlank()
        && words.isEmpty()
        && phrases.isEmpty()
        && excluded.isEmpty()
        && titles.isEmpty()
        && numbers.isEmpty()
        && publishers.isEmpty();
  }

  public String toJson() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("strings and lists always have a JSON form", e);
    }
  }

  /**
   * Reads it back.
   *
   * @throws IllegalArgumentException for anything else
   */
  static Question fromJson(String json) {
    try {
      return JSON.readValue(json, Question.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a question: " + e.getOriginalMessage(), e);
    }
  }

  private static <T> List<T> copy(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
