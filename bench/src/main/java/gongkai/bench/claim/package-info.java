/** Claims of which it is known what becomes of them, true ones and those that were changed. */
package gongkai.bench.claim;
