/**
 * What the operator sees and orders: health of the index, and indexing while the service runs. The
 * orders need the operator's token and do not exist without one.
 */
package gongkai.api.operate;
