package gongkai.solr.holding;

import gongkai.noun.Disclosure;
import java.time.Instant;

/**
 * A Disclosure and when its record was last put or updated, by the clock of whoever put it. What a
 * run puts can be seen only once the run commits, see {@link OpenRuns}.
 */
public record Change(Disclosure disclosure, Instant changed) {}
