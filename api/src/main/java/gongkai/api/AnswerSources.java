package gongkai.api;

import gongkai.api.claim.Checker;
import gongkai.api.dataset.DatasetRows;
import gongkai.api.label.Labels;
import gongkai.api.search.Asked;
import gongkai.api.search.Questions;
import gongkai.api.usage.Counts;
import gongkai.dataset.release.ReleaseFolder;

/** What resources and pages share, made once from the services. */
public record AnswerSources(
    Services services,
    Counts counts,
    Questions questions,
    DatasetRows rows,
    ReleaseFolder releases,
    Labels labels,
    Asked asked,
    Checker checker) {}
