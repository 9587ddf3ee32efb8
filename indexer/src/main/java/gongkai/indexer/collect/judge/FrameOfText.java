package gongkai.indexer.collect.judge;

import gongkai.indexer.collect.address.Addresses;
import gongkai.indexer.collect.address.FileLinks;
import gongkai.indexer.collect.page.PageView;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The frame of a page that has no text itself and shows that of another page. */
public final class FrameOfText {
  private static final int FEW_WORDS = 120;

  private FrameOfText() {}

  public static Optional<URI> in(PageView view) {
    List<URI> frames = new ArrayList<>();
    for (Element frame : view.html().select("iframe[src], frame[src]")) {
      boolean hidden =
          frame.attr("style").replace(" ", "").contains("display:none")
              || frame.attr("width").matches("[01]")
              || frame.attr("height").matches("[01]");
      if (!hidden && !FileLinks.isFile(frame.attr("src"), "")) {
        view.resolve(frame.attr("src"))
            .filter(uri -> Addresses.sameHost(view.uri(), uri))
            .ifPresent(frames::add);
      }
    }
    String words = PageJudge.words(view);
    boolean sentences = words.indexOf('。') >= 0;
    return frames.size() == 1 && words.length() < FEW_WORDS && !sentences
        ? Optional.of(frames.getFirst())
        : Optional.empty();
  }
}
