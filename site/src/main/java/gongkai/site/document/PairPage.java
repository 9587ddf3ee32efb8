package gongkai.site.document;

import gongkai.site.component.HitView;
import gongkai.site.frame.Frame;
import java.util.List;

/**
 * Two documents side by side, such as a policy and its interpretation.
 *
 * @param between how many working days lie between them, in words
 */
record PairPage(Frame frame, String between, List<Side> sides) {

  record Side(
      String role,
      String title,
      String href,
      List<HitView.Fact> facts,
      List<DocumentPage.PassageView> passages) {}
}
