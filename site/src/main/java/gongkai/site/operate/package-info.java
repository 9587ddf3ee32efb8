/**
 * What the operator sees and orders in a browser: runs, quarantine, freshness, the health of the
 * index. These pages do not exist without a token.
 */
package gongkai.site.operate;
