package gongkai.site.document;

import gongkai.api.document.Verdict;
import gongkai.noun.Validity;
import gongkai.noun.Wire;
import gongkai.site.component.Link;
import gongkai.site.frame.Frame;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The verdict in words.
 *
 * @param status code of the status; empty for what cannot be in force or out of it
 * @param label of the status
 * @param when since when, or empty
 * @param meaning what the status does and does not say
 * @param sentence that says so, or empty
 * @param by the document and the article that say so; its label empty where nothing is quoted
 * @param groups what replaces it, amends it, or is replaced by it
 * @param versions the line of versions, oldest first
 * @param seen when it was last looked at, or empty
 */
record VerdictView(
    String status,
    String label,
    String when,
    String meaning,
    String sentence,
    Link by,
    List<Group> groups,
    List<Version> versions,
    String seen) {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** More of a group are said in a number; the ties below list them. */
  private static final int MOST = 5;

  /**
   * Texts before or after it.
   *
   * @param others how many more there are
   */
  record Group(String label, List<Other> texts, int others) {}

  /** A text with its day and the address of the comparison, or an empty one. */
  record Other(Link text, String detail, String compare) {}

  /**
   * A version.
   *
   * @param label its day
   * @param href empty for the one that is read
   * @param compare address of its comparison with the one that is read; empty for that one
   */
  record Version(String label, String status, String statusLabel, String href, String compare) {}

  static VerdictView of(Verdict verdict, String document, String said, Frame frame) {
    String status = verdict.status().wire();
    return new VerdictView(
        verdict.applies() ? status : "",
        said,
        verdict.since().map(day -> frame.say("verdict.since." + status, day)).orElse(""),
        verdict.applies() ? meaning(verdict, frame) : "",
        verdict.said().sentence(),
        by(verdict.said(), document, frame),
        groups(verdict, document, frame),
        versions(verdict, document, frame),
        verdict
            .seen()
            .map(seen -> frame.say("verdict.seen", seen.atZone(CHINA).toLocalDate()))
            .orElse(""));
  }

  private static String meaning(Verdict verdict, Frame frame) {
    boolean changed =
        verdict.status() == Validity.Status.AS_PUBLISHED && !verdict.line().amendedBy().isEmpty();
    return frame.say("verdict.means." + (changed ? "changed" : verdict.status().wire()));
  }

  private static Link by(Verdict.Said said, String document, Frame frame) {
    if (said.document().isEmpty()) {
      return new Link(said.name(), "");
    }
    Verdict.Text text = said.document().orElseThrow();
    boolean itself = text.id().equals(document);
    if (itself && said.sentence().isEmpty()) {
      return new Link("", "");
    }
    String name = itself ? frame.say("verdict.itself") : "《" + text.title() + "》";
    String href = itself ? said.link().replaceFirst("^[^#]*", "") : frame.link(said.link());
    return new Link(name + said.where(), href);
  }

  private static List<Group> groups(Verdict verdict, String document, Frame frame) {
    List<Group> groups = new ArrayList<>();
    Verdict.Line line = verdict.line();
    List<Verdict.Text> now = new ArrayList<>();
    List<Verdict.Text> later = new ArrayList<>();
    for (Verdict.Text text : line.replacedBy()) {
      boolean waits = text.effective().filter(day -> day.isAfter(verdict.asOf())).isPresent();
      (waits ? later : now).add(text);
    }
    add(groups, "replaced-by", now, document, frame);
    add(groups, "to-be-replaced-by", later, document, frame);
    add(groups, "amended-by", line.amendedBy(), document, frame);
    add(groups, "replaces", line.replaces(), document, frame);
    return groups;
  }

  private static void add(
      List<Group> groups, String name, List<Verdict.Text> texts, String document, Frame frame) {
    if (!texts.isEmpty()) {
      groups.add(
          new Group(
              frame.say("verdict." + name),
              texts.stream().limit(MOST).map(text -> other(name, text, document, frame)).toList(),
              Math.max(0, texts.size() - MOST)));
    }
  }

  private static Other other(String group, Verdict.Text text, String document, Frame frame) {
    List<String> detail = new ArrayList<>();
    detail.add(text.documentNumber());
    text.effective()
        .ifPresentOrElse(
            day -> detail.add(frame.say("verdict.effective", day)),
            () -> text.day().ifPresent(day -> detail.add(day.toString())));
    detail.removeIf(String::isEmpty);
    String title = text.title().isEmpty() ? frame.say("document.untitled") : text.title();
    return new Other(
        new Link(title, frame.link(text.link())),
        String.join(" · ", detail),
        group.equals("amended-by")
            ? ""
            : compare(group.equals("replaces"), text.id(), document, frame));
  }

  private static String compare(boolean isOlder, String other, String document, Frame frame) {
    String older = isOlder ? other : document;
    String newer = isOlder ? document : other;
    return frame.link(Wire.link(older) + "/with/" + newer);
  }

  private static List<Version> versions(Verdict verdict, String document, Frame frame) {
    List<Verdict.Text> texts = verdict.line().versions();
    int own = texts.stream().map(Verdict.Text::id).toList().indexOf(document);
    List<Version> versions = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Verdict.Text text = texts.get(i);
      boolean stated = text.status() != Validity.Status.UNSTATED;
      versions.add(
          new Version(
              text.day().orElseThrow().toString(),
              stated ? text.status().wire() : "",
              stated ? frame.say("value.validity." + text.status().wire()) : "",
              i == own ? "" : frame.link(text.link()),
              i == own ? "" : compare(i < own, text.id(), document, frame)));
    }
    return versions;
  }
}
