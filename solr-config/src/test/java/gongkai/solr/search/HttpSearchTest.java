package gongkai.solr.search;

import gongkai.solr.testing.SharedSolr;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSolr.Http.class)
class HttpSearchTest extends SearchContract {}
