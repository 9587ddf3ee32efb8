package gongkai.api.page;

import gongkai.api.dataset.DatasetRows;
import gongkai.api.label.Labels;
import gongkai.api.operate.Operator;
import gongkai.api.search.Asked;
import gongkai.api.search.Questions;
import gongkai.api.usage.HotWords;
import gongkai.api.usage.Usage;
import gongkai.dataset.catalogue.DatasetCatalogue;
import gongkai.dataset.release.ReleaseFolder;
import gongkai.solr.holding.Holdings;
import gongkai.vocabulary.Vocabulary;

/** What the pages are made from. */
public record PageSources(
    Vocabulary vocabulary,
    Holdings holdings,
    Questions questions,
    DatasetCatalogue catalogue,
    DatasetRows rows,
    ReleaseFolder releases,
    Usage usage,
    Labels labels,
    Operator operator,
    HotWords hot,
    Asked asked) {}
