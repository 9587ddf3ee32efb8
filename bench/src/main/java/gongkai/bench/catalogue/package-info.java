/** How good the catalogue is by the measures of those who harvest it. */
package gongkai.bench.catalogue;
