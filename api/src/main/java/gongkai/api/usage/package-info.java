/**
 * How often each dataset is used, as data: how many, never by whom. In come the addresses that are
 * asked for, out go counts a day.
 */
package gongkai.api.usage;
