package gongkai.api.page;

/**
 * What the whole site says of itself.
 *
 * @param name in the head of every page
 * @param sample whether it serves the shipped sample, which every page then says
 */
public record Site(String name, boolean sample) {}
