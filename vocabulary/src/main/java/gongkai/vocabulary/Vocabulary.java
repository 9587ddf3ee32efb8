package gongkai.vocabulary;

import gongkai.vocabulary.day.Deadlines;
import gongkai.vocabulary.day.ReportDeadlines;
import gongkai.vocabulary.day.Workdays;
import gongkai.vocabulary.figure.CheckRules;
import gongkai.vocabulary.figure.FigureSums;
import gongkai.vocabulary.figure.Forms;
import gongkai.vocabulary.figure.Indicators;
import gongkai.vocabulary.figure.MeasureWords;
import gongkai.vocabulary.figure.Units;
import gongkai.vocabulary.place.Agencies;
import gongkai.vocabulary.place.Levels;
import gongkai.vocabulary.place.Regions;
import gongkai.vocabulary.table.VocabularyException;
import gongkai.vocabulary.table.VocabularyFolder;
import gongkai.vocabulary.table.Words;
import gongkai.vocabulary.web.Containers;
import gongkai.vocabulary.web.MetaTags;
import gongkai.vocabulary.web.Placeholders;
import gongkai.vocabulary.web.Sites;

/** All that is known about words before a document is read. Immutable; loaded once. */
public record Vocabulary(
    Regions regions,
    Containers containers,
    Furniture furniture,
    Labels labels,
    MetaTags metaTags,
    Placeholders placeholders,
    Genres genres,
    LegalGenres legalGenres,
    Kinds kinds,
    Topics topics,
    Items items,
    Agencies agencies,
    ValidityWordings validityWordings,
    CitationWordings citationWordings,
    Units units,
    Indicators indicators,
    MeasureWords measureWords,
    Forms forms,
    CheckRules checkRules,
    Words words,
    Levels levels,
    NumberAliases numberAliases,
    SearchWords searchWords,
    GuideLabels guideLabels,
    Workdays workdays,
    Deadlines deadlines,
    ReportDeadlines reportDeadlines,
    Sites sites,
    Codes codes,
    FigureSums figureSums) {

  /**
   * Loads every file, strictly.
   *
   * @throws VocabularyException for the first thing that is wrong, with file and line, and for a
   *     file in the operator's folder that is none of the vocabulary
   */
  public static Vocabulary load(VocabularyFolder folder) {
    Units units = Units.load(folder);
    Indicators indicators = Indicators.load(folder, units);
    Genres genres = Genres.load(folder);
    Vocabulary vocabulary =
        new Vocabulary(
            Regions.load(folder),
            Containers.load(folder),
            Furniture.load(folder),
            Labels.load(folder),
            MetaTags.load(folder),
            Placeholders.load(folder),
            genres,
            LegalGenres.load(folder, genres),
            Kinds.load(folder),
            Topics.load(folder),
            Items.load(folder),
            Agencies.load(folder),
            ValidityWordings.load(folder),
            CitationWordings.load(folder),
            units,
            indicators,
            MeasureWords.load(folder, units),
            Forms.load(folder),
            CheckRules.load(folder, indicators),
            Words.load(folder),
            Levels.load(folder),
            NumberAliases.load(folder),
            SearchWords.load(folder),
            GuideLabels.load(folder),
            Workdays.load(folder),
            Deadlines.load(folder),
            ReportDeadlines.load(folder),
            Sites.load(folder),
            Codes.load(folder),
            FigureSums.load(folder));
    folder.refuseUnknown();
    return vocabulary;
  }
}
