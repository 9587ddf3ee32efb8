package gongkai.api;

import gongkai.api.operate.Operator;
import gongkai.dataset.catalogue.DatasetCatalogue;
import gongkai.solr.holding.Holdings;
import gongkai.solr.search.Searcher;
import gongkai.vocabulary.Vocabulary;

/** What the answers are made from. */
public record Services(
    Vocabulary vocabulary,
    Holdings holdings,
    Searcher searcher,
    DatasetCatalogue datasets,
    Operator operator) {}
