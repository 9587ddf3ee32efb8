package gongkai.site.comparison;

import gongkai.api.words.Words;
import gongkai.noun.Disclosure;
import gongkai.report.Lag;
import gongkai.vocabulary.Vocabulary;
import java.util.Optional;

/** How long after a policy its interpretation was published, in words. */
public record LagWords(Vocabulary vocabulary) {

  /** Empty where a date is not stated. */
  public Optional<String> of(Disclosure policy, Disclosure interpretation, Words words) {
    Lag lag = Lag.ofInterpretation(policy, interpretation, vocabulary);
    return lag.days().isEmpty()
        ? Optional.empty()
        : Optional.of(
            words.say(
                "lag." + lag.status().wire(),
                lag.workingDays().orElse(0),
                lag.limit(),
                lag.days().getAsLong()));
  }
}
