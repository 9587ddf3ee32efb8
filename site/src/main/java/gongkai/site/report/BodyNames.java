package gongkai.site.report;

import gongkai.api.words.Words;
import gongkai.report.Body;
import gongkai.vocabulary.place.Regions;
import java.util.stream.Collectors;

/** The names of bodies as people read them: with the place where others share the name. */
record BodyNames(Regions regions) {

  String of(Body body, Words words) {
    if (!body.shared()) {
      return body.name();
    }
    String path =
        regions.path(body.place()).stream().map(Regions.Region::name).collect(Collectors.joining());
    String place = path.isEmpty() ? body.place() : path;
    return words.say(
        "reports.body-of",
        body.name(),
        place.isEmpty() ? words.say("reports.place-unknown") : place);
  }
}
