package gongkai.solr.holding;

import gongkai.solr.testing.SharedSolr;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSolr.Embedded.class)
class EmbeddedHoldingsTest extends HoldingsContract {}
